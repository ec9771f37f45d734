package org.linli.server.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Scope;

/** The SQL that counts open runs. */
final class OpenDao {

    private final Handle handle;

    OpenDao(Handle handle) {
        this.handle = handle;
    }

    /** How many runs of a procedure are open inside the scope, counted to a bound. */
    int count(String procedure, Scope scope, int max) {
        var parts = new ArrayList<String>();
        var ids = new TreeMap<String, Collection<Long>>();
        if (scope.everywhere()) {
            parts.add("");
        } else {
            Map.of(
                            "subdistrict_id", scope.subdistrictIds(),
                            "community_id", scope.communityIds(),
                            "grid_id", scope.gridIds(),
                            "undertaker_id", scope.organizationIds())
                    .forEach((column, in) -> {
                        if (!in.isEmpty()) {
                            ids.put(column, in);
                            parts.add(" and " + column + " in (<" + column + ">)");
                        }
                    });
        }
        if (parts.isEmpty()) {
            return 0;
        }
        var found = parts.stream()
                .map(part ->
                        "select * from (select id from core_run where procedure = :procedure and due_order < :ended"
                                + part + " limit :max) as part_" + parts.indexOf(part))
                .toList();
        var query = handle.createQuery("select count(*) from (" + String.join(" union ", found) + ") as found")
                .bind("procedure", procedure)
                .bind("ended", DueOrder.ENDED)
                .bind("max", max);
        ids.forEach((column, in) -> query.bindList(column, List.copyOf(in)));
        return query.mapTo(Integer.class).one();
    }
}
