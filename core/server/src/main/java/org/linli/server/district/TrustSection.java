package org.linli.server.district;

import java.util.LinkedHashMap;
import org.linli.server.signature.KeyText;
import org.linli.server.signature.Trust;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code trust} of district.yml. A file without it trusts nobody. */
record TrustSection(Problems problems) {

    private static final String REFUSE = "refuse";
    private static final String ALLOW = "allow";

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
        said.refuseOthers();
        return new Trust(keys, unsigned.equals(ALLOW));
    }
}
