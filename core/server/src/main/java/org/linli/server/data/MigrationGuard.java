package org.linli.server.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.server.data.MigrationScripts.Script;

/**
 * Refuses a plugin's migration that touches what is not its own. It knows few kinds of statement and refuses all
 * others; every table, view and index they make or change must have a name that begins with the plugin's, and no name
 * of anything that exists and belongs to others may occur anywhere, but for the read-only views {@code api_*}.
 */
final class MigrationGuard {

    private static final String VIEWS = "api_";

    /** Tables of the database itself, and functions that read or write what no word of the statement names. */
    private static final Pattern SYSTEM =
            Pattern.compile("sqlite_.*|pg_.*|information_schema|.*_to_xml.*|lo_.*|dblink.*"
                    + "|load_extension|readfile|writefile|set_config|setval|ts_stat|ts_rewrite|crosstab.*|connectby");

    private static final Set<String> OPTIONAL = Set.of("if", "not", "exists", "unique", "temp", "temporary", "only");
    private static final Set<String> NAMED_AFTER = Set.of("table", "index", "view", "into", "update", "references");

    private final String owner;
    private final String own;
    private final Set<String> foreign;

    /**
     * @param prefix what the owner's names begin with, before the underscore
     * @param existing names of all tables, views and indexes there are
     */
    MigrationGuard(String owner, String prefix, Set<String> existing) {
        this.owner = owner;
        this.own = prefix + "_";
        this.foreign = Set.copyOf(existing.stream()
                .filter(name -> !name.startsWith(own) && !name.startsWith(VIEWS))
                .toList());
    }

    /** Throws {@link MigrationRefused} with what is wrong in plain words. */
    void check(List<Script> scripts) {
        for (Script script : scripts) {
            for (List<String> statement : new SqlWords(script.sql()).statements()) {
                String problem = problem(statement);
                if (!problem.isEmpty()) {
                    throw new MigrationRefused("The migration " + script.getFilename() + " of " + owner
                            + " is not run: " + problem + ", in: " + String.join(" ", statement));
                }
            }
        }
    }

    private String problem(List<String> words) {
        String begin = words.get(0) + (words.size() > 1 ? " " + kind(words) : "");
        if (!allowed(begin)) {
            return "a migration may create, alter and drop tables, indexes and views, and change rows; nothing else";
        }
        for (String word : words) {
            if (foreign.contains(word) || SYSTEM.matcher(word).matches()) {
                return word + " is not of this plugin";
            }
        }
        for (String name : named(words)) {
            if (!name.startsWith(own)) {
                return "the name " + name + " does not begin with " + own;
            }
        }
        return problemOfReading(words);
    }

    /** What is read is a table of its own, a view for plugins, or a query in brackets. */
    private String problemOfReading(List<String> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            String name = words.get(i + 1);
            boolean reads = words.get(i).equals("from") || words.get(i).equals("join");
            if (reads && !name.startsWith(own) && !name.startsWith(VIEWS) && !name.equals("(")) {
                return "it reads " + name + ", which does not begin with " + own + " or " + VIEWS;
            }
        }
        return "";
    }

    private static boolean allowed(String begin) {
        return switch (begin) {
            case "create table",
                    "create index",
                    "create view",
                    "alter table",
                    "drop table",
                    "drop index",
                    "drop view",
                    "insert into",
                    "delete from" -> true;
            default -> begin.startsWith("update ");
        };
    }

    /** The first word after the verb that is not a modifier. */
    private static String kind(List<String> words) {
        return words.stream()
                .skip(1)
                .filter(word -> !OPTIONAL.contains(word))
                .findFirst()
                .orElse("");
    }

    /** What stands where a statement names what it makes or changes. */
    private static List<String> named(List<String> words) {
        List<String> names = new ArrayList<>();
        boolean delete = words.get(0).equals("delete");
        boolean index = kind(words).equals("index");
        boolean alter = words.get(0).equals("alter");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean namesNext = NAMED_AFTER.contains(word) && !(word.equals("update") && i > 0)
                    || word.equals("from") && delete
                    || word.equals("on") && index
                    || alter && word.equals("to") && words.get(i - 1).equals("rename");
            if (namesNext) {
                names.add(next(words, i + 1));
            }
        }
        return names;
    }

    private static String next(List<String> words, int from) {
        int i = from;
        while (i < words.size() && OPTIONAL.contains(words.get(i))) {
            i++;
        }
        return i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : "";
    }
}
