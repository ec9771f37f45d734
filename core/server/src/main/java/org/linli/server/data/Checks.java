package org.linli.server.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The checks of the database itself, by name, in the order in which they are run. */
public final class Checks {

    private Checks() {}

    public static Map<String, Check> of(boolean postgres) {
        Map<String, Check> checks = new LinkedHashMap<>();
        if (!postgres) { // PostgreSQL checks its pages by itself, and knows no reference that is broken
            checks.put("pages", handle -> new IntegrityDao(handle).pages());
            checks.put("references", handle -> new IntegrityDao(handle).references());
        }
        checks.put("audit", new AuditCheck());
        return checks;
    }
}
