package org.linli.server.data;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The audit trail is whole: no place is empty, and each row's hash fits it and the row before. */
final class AuditCheck implements Check {

    private static final int ROWS_AT_ONCE = 500;

    @Override
    public List<String> run(Handle handle) {
        List<String> problems = new ArrayList<>();
        AuditDao dao = new AuditDao(handle);
        long place = 0;
        String hash = "";
        List<AuditRow> rows = dao.sealedAfter(0, ROWS_AT_ONCE);
        while (!rows.isEmpty() && problems.size() < PROBLEMS_MAX) {
            for (AuditRow row : rows) {
                place++;
                if (row.sequence() != place) {
                    problems.add("audit trail: row " + place + " is missing");
                    place = row.sequence();
                } else if (!row.hash().equals(row.hashAt(place, hash))) {
                    problems.add("audit trail: row " + place + " does not fit its hash and the row before");
                }
                hash = row.hash();
            }
            rows = dao.sealedAfter(place, ROWS_AT_ONCE);
        }
        return problems.stream().limit(PROBLEMS_MAX).toList();
    }
}
