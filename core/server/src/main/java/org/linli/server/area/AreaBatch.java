package org.linli.server.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refusal;
import org.linli.api.search.SearchIndex;

/**
 * A bounded number of the register's rows, all of one level, taken in one act. Names and parents set by hand stay.
 * The act may be run again, so nothing of it reaches outside before it is over.
 */
final class AreaBatch {

    private final Data data;
    private final SearchIndex index;
    private final AreaDao dao = new AreaDao();
    private final Subtree subtree = new Subtree();

    AreaBatch(Data data, SearchIndex index) {
        this.data = data;
        this.index = index;
    }

    /** What became of the rows, each refused one with its reason. */
    record Outcome(ImportCounts counts, List<BadRow> bad) {}

    Outcome take(List<DivisionRow> rows) {
        return data.act(handle -> new Taking(handle, rows).outcome(rows));
    }

    /** One run of the act. */
    private final class Taking {

        private final Handle handle;
        private final Map<String, AreaNode> known;
        private final Map<String, AreaNode> parents;
        private final List<AreaNode> fresh = new ArrayList<>();
        private final List<BadRow> bad = new ArrayList<>();
        private long changed;

        Taking(Handle handle, List<DivisionRow> rows) {
            this.handle = handle;
            known = dao.withCodes(handle, rows.stream().map(DivisionRow::code).toList());
            var above = new HashSet<String>();
            rows.forEach(row -> above.add(row.parentCode()));
            above.remove("");
            parents = dao.withCodes(handle, above);
        }

        Outcome outcome(List<DivisionRow> rows) {
            rows.forEach(this::take);
            dao.insert(handle, fresh);
            fresh.forEach(node -> index.put(handle, node.id(), node.area().name()));
            long unchanged = rows.size() - fresh.size() - bad.size() - changed;
            return new Outcome(new ImportCounts(fresh.size(), changed, unchanged, bad.size()), bad);
        }

        private void take(DivisionRow row) {
            var parent = parents.get(row.parentCode());
            if (parent == null && !row.parentCode().isEmpty()) {
                refuse(row, Refusal.of("", "area.import.parent-missing", row.parentCode()));
            } else if (parent != null && !parent.above(row.file().level())) {
                refuse(row, Refusal.of("", "area.import.parent-level", row.parentCode()));
            } else if (known.containsKey(row.code())) {
                changed += update(known.get(row.code()), row, parent) ? 1 : 0;
            } else {
                var entry = new NewArea(row.file().level(), row.code(), row.name());
                var id = data.newId();
                fresh.add(parent == null ? AreaNode.top(id, entry) : AreaNode.below(parent, id, entry));
            }
        }

        private boolean update(AreaNode node, DivisionRow row, AreaNode parent) {
            long parentId = parent == null ? 0 : parent.id();
            boolean renamed = !node.officialName().equals(row.name());
            boolean moved = node.officialParentId() != parentId;
            if (renamed && !node.handNamed()) {
                dao.rename(handle, node.id(), row.name(), false);
                index.put(handle, node.id(), row.name());
            }
            if (moved && !node.handPlaced() && parent != null) {
                subtree.move(handle, node, parent, false);
            }
            if (renamed || moved) {
                dao.official(handle, node.id(), row.name(), parentId);
            }
            return renamed || moved;
        }

        private void refuse(DivisionRow row, Refusal reason) {
            bad.add(AreaImport.bad(row, reason));
        }
    }
}
