package org.linli.server.roster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.api.refusal.Refused;

/** How a text file is written: UTF-8 or UTF-16 by its mark, UTF-8 when all of it is, else GB18030. */
final class Encoding {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int BUFFER_CHARACTERS = 1 << 14;

    private Encoding() {}

    /** Throws {@link Refused} when the file is no text in any of them. */
    static Charset of(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            int first = input.read();
            int second = input.read();
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        for (var charset : new Charset[] {StandardCharsets.UTF_8, CHINESE}) {
            if (fits(file, charset)) {
                return charset;
            }
        }
        throw Refused.because("file", "roster.file.encoding");
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = new char[BUFFER_CHARACTERS];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
