package org.linli.server.data;

import java.lang.StackWalker.StackFrame;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Refuses a plugin's own statement that names tables of others; on in tests. What the core does on the plugin's handle
 * when it is called is the core's affair.
 */
final class ForeignTables implements SqlLogger {

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+([a-z0-9]+_\\w+)|\\b(core_\\w+)");
    private static final Pattern DEFINED = Pattern.compile("\\b(\\w+)\\s*(?:\\([^)]*\\)\\s*)?as\\s*\\(");
    private static final String SERVER = "org.linli.server.";
    private static final Pattern BETWEEN =
            Pattern.compile("(org\\.jdbi|java|jdk|com\\.sun)\\..*|.*\\.ForeignTables.*|.*\\$Proxy.*");

    private final String owner;
    private final Set<String> allowed;

    ForeignTables(String owner, String prefix) {
        this.owner = owner;
        this.allowed = Set.of(prefix, "api");
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var sql = context.getParsedSql().getSql().toLowerCase(Locale.ROOT);
        var defined = new HashSet<String>();
        DEFINED.matcher(sql).results().forEach(found -> defined.add(found.group(1)));
        var foreign = NAMED.matcher(sql)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(name -> !allowed.contains(name.substring(0, name.indexOf('_'))))
                .filter(name -> !defined.contains(name))
                .findFirst();
        if (foreign.isPresent() && !byTheCore()) {
            throw new IllegalStateException(owner + " names " + foreign.get() + ", which is not its own, in: " + sql);
        }
    }

    private static boolean byTheCore() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackFrame::getClassName)
                        .filter(name -> !BETWEEN.matcher(name).matches())
                        .findFirst())
                .filter(name -> name.startsWith(SERVER))
                .isPresent();
    }
}
