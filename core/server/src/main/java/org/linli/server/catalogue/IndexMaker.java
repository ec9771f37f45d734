package org.linli.server.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.linli.api.refusal.Refused;
import org.linli.server.catalogue.Index.Entry;
import org.linli.server.catalogue.Index.Notice;
import org.linli.server.plugin.Shipped;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.SigningKey;
import org.linli.server.words.Bundles;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;
import org.linli.server.yaml.YamlText;

/** Makes a folder of jars a catalogue: its index, and the signature. Notices are written by hand, in notices.yml. */
public final class IndexMaker {

    private static final String NOTICES = "notices.yml";
    private static final String ANY = ">=0.0.0";

    private IndexMaker() {}

    /** Gives what was written. Throws Refused when the notices cannot be read. */
    public static Index make(Path folder, SigningKey key, Instant now) {
        var index = new Index(
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                Shipped.everyVersion(folder).stream().map(IndexMaker::entry).toList(),
                notices(folder.resolve(NOTICES)));
        try {
            Files.write(folder.resolve(Index.FILE), index.text());
            Files.writeString(folder.resolve(Index.SIGNATURE), index.signature(key));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Shipped plugin) {
        var path = plugin.path();
        return new Entry(
                plugin.id(),
                plugin.version(),
                plugin.api(),
                path.getFileName().toString(),
                Sha256.of(path),
                path.toFile().length(),
                plugin.names(),
                plugin.needs());
    }

    private static List<Notice> notices(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var problems = new Problems();
            var notices = YamlText.read(Files.readString(file), problems)
                    .map(top ->
                            top.maps("notices").stream().map(IndexMaker::notice).toList())
                    .orElse(List.of());
            if (!problems.none() || !notices.stream().allMatch(Index::sound)) {
                throw Refused.because("", "command.catalogue.notices", file);
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Notice notice(YamlMap said) {
        var text = new TreeMap<String, String>();
        for (var locale : Bundles.LANGUAGES) {
            said.required(locale.toLanguageTag()).ifPresent(words -> text.put(locale.toLanguageTag(), words));
        }
        var jars = said.texts("jars").stream().map(YamlMap.Item::text).toList();
        var versions = jars.isEmpty() ? said.required("versions") : said.value("versions");
        return new Notice(said.required("plugin").orElse(""), versions.orElse(ANY), text, jars);
    }
}
