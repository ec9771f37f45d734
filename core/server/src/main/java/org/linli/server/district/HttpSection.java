package org.linli.server.district;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code http} of district.yml. */
record HttpSection(Path file, Problems problems) {

    private static final String HOST_DEFAULT = "127.0.0.1";
    private static final int PORT_MAX = 65_535;

    static Http standard() {
        return new Http(HOST_DEFAULT, District.PORT_DEFAULT, Optional.empty(), List.of());
    }

    Http read(YamlMap http) {
        var host = http.value("host").filter(text -> !text.isBlank()).orElse(HOST_DEFAULT);
        int port = http.number("port", 0, PORT_MAX).orElse(District.PORT_DEFAULT);
        var tls = http.map("tls").flatMap(this::tls);
        var proxies = http.texts("trusted-proxies");
        for (var proxy : proxies) {
            if (!proxy.text().matches("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/\\d{1,3})?")) {
                problems.add(proxy.line(), "district.proxy", proxy.text());
            }
        }
        http.refuseOthers();
        return new Http(
                host, port, tls, proxies.stream().map(YamlMap.Item::text).toList());
    }

    private Optional<Http.Tls> tls(YamlMap tls) {
        var certificate = tls.required("certificate").map(text -> readable(text, tls.line("certificate")));
        var key = tls.required("key").map(text -> readable(text, tls.line("key")));
        tls.refuseOthers();
        return certificate.flatMap(first -> key.map(second -> new Http.Tls(first, second)));
    }

    private Path readable(String text, int line) {
        var path = file.toAbsolutePath().getParent().resolve(text);
        if (!Files.isReadable(path)) {
            problems.add(line, "district.unreadable", path.toString());
        }
        return path;
    }
}
