package org.linli.server.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of the core's tables that name a member, read from the scripts that make them. */
final class MemberColumns {

    private static final Path SCRIPTS = Path.of("../server/src/main/resources/db/core");
    private static final Pattern TABLE = Pattern.compile("create table (core_\\w+) \\((.*?)\n\\);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("\n  (member_id|on_behalf_of_id|lead_id|liaison_id) bigint");

    List<String> all() {
        var found = new ArrayList<String>();
        try (var scripts = Files.newDirectoryStream(SCRIPTS, "*.sql")) {
            for (var script : scripts) {
                TABLE.matcher(Files.readString(script))
                        .results()
                        .forEach(table -> COLUMN.matcher(table.group(2))
                                .results()
                                .forEach(column -> found.add(table.group(1) + "." + column.group(1))));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
