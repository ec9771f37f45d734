package org.linli.server.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A CSV file, in whatever encoding and with whatever separator people's programs write it. */
final class CsvSource implements Sheet.Source {

    private static final int ROW_CHARACTERS_MAX = 1 << 17;
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '\uFF0C');

    private final CsvReader<CsvRecord> reader;

    CsvSource(Path file) throws IOException {
        var charset = Encoding.of(file);
        reader = CsvReader.builder()
                .fieldSeparator(separator(file, charset))
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(ROW_CHARACTERS_MAX)
                .ofCsvRecord(file, charset);
    }

    @Override
    public Iterator<SheetRow> rows() {
        return reader.stream()
                .map(row -> new SheetRow(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(String::strip).toList()))
                .iterator();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The one that stands most often in the first line. */
    private static char separator(Path file, Charset charset) throws IOException {
        var first = new StringBuilder();
        try (BufferedReader lines = Files.newBufferedReader(file, charset)) {
            for (int c = lines.read(); c >= 0 && c != '\n' && first.length() < ROW_CHARACTERS_MAX; c = lines.read()) {
                first.append((char) c);
            }
        }
        char found = ',';
        for (char separator : SEPARATORS) {
            found = count(first, separator) > count(first, found) ? separator : found;
        }
        return found;
    }

    private static long count(CharSequence text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
