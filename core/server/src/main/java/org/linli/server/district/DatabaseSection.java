package org.linli.server.district;

import java.util.Optional;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code database} of district.yml; a value {@code ${NAME}} is taken from the environment. */
record DatabaseSection(Variables variables, Problems problems) {

    DatabaseChoice read(YamlMap top) {
        if (top.isMap("database")) {
            return top.map("database").map(this::chosen).orElseGet(DatabaseChoice.Sqlite::new);
        }
        var name = top.value("database").orElse("sqlite");
        if (!name.equals("sqlite")) {
            problems.add(top.line("database"), "district.database", name);
        }
        return new DatabaseChoice.Sqlite();
    }

    private DatabaseChoice chosen(YamlMap database) {
        var server = database.map("postgresql").map(this::server);
        if (server.isEmpty()) {
            problems.add(database.line(), "district.database", String.join(", ", database.keys()));
        }
        database.refuseOthers();
        return server.orElseGet(DatabaseChoice.Sqlite::new);
    }

    private DatabaseChoice server(YamlMap server) {
        var url = value(server, "url");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            problems.add(server.line("url"), "district.database.url", url.get());
        }
        var user = value(server, "user");
        var password = value(server, "password");
        server.refuseOthers();
        return new DatabaseChoice.Postgresql(url.orElse(""), user.orElse(""), password.orElse(""));
    }

    private Optional<String> value(YamlMap server, String key) {
        return server.required(key).map(text -> variables.value(text, server.line(key)));
    }
}
