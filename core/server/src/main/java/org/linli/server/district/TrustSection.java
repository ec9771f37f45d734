package org.linli.server.district;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.server.signature.KeyText;
import org.linli.server.signature.Trust;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code trust} of district.yml. A file without it trusts nobody. */
record TrustSection(Problems problems) {

    private static final String REFUSE = "refuse";
    private static final String ALLOW = "allow";
    private static final String HASH = "[0-9a-f]{64}";

    Trust read(YamlMap top) {
        return top.map("trust").map(this::trust).orElseGet(() -> Trust.NOBODY);
    }

    private Trust trust(YamlMap said) {
        var keys = new LinkedHashMap<String, String>();
        said.map("keys")
                .ifPresent(named -> named.keys()
                        .forEach(name -> named.value(name).ifPresent(key -> {
                            keys.put(name, key);
                            if (!KeyText.isKey(key)) {
                                problems.add(named.line(name), "district.trust.key", key);
                            }
                        })));
        var unsigned = said.value("unsigned").orElse(REFUSE);
        if (!unsigned.equals(REFUSE) && !unsigned.equals(ALLOW)) {
            problems.add(said.line("unsigned"), "district.trust.unsigned", unsigned);
        }
        var revoked = said.map("revoked").map(each -> revoked(each, keys)).orElse(Map.of());
        said.refuseOthers();
        return new Trust(keys, unsigned.equals(ALLOW), revoked);
    }

    /** Each is the name of a key, a key itself, or the SHA-256 of a jar. */
    private Map<String, LocalDate> revoked(YamlMap said, Map<String, String> keys) {
        var revoked = new LinkedHashMap<String, LocalDate>();
        for (var what : said.keys()) {
            var meant = keys.getOrDefault(what, what);
            var since = said.value(what).orElse("");
            if (!KeyText.isKey(meant) && !meant.matches(HASH)) {
                problems.add(said.line(what), "district.trust.revoked", what);
            }
            try {
                revoked.put(meant, LocalDate.parse(since));
            } catch (DateTimeParseException noDay) {
                problems.add(said.line(what), "district.trust.since", since);
            }
        }
        return revoked;
    }
}
