package org.linli.server.area;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.linli.api.access.ActingAs;
import org.linli.api.area.AreaMoved;
import org.linli.api.audit.Audit;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.NotFound;

/** The acts on the tree of areas: add, rename, set the governing parent. */
public final class AreaRegister {

    private static final String SUBJECT = "area";

    private final Data data;
    private final AreaTree tree;
    private final SearchIndex index;
    private final Audit audit;
    private final Events events;
    private final AreaDao dao = new AreaDao();
    private final Subtree subtree = new Subtree();

    public AreaRegister(Data data, AreaTree tree, SearchIndex index, Audit audit, Events events) {
        this.data = data;
        this.tree = tree;
        this.index = index;
        this.audit = audit;
        this.events = events;
    }

    /** Adds an area below another and gives its id. */
    public long add(ActingAs who, long parentId, NewArea entry) {
        return changing(handle -> {
            var parent = stored(handle, parentId);
            check(handle, parent, entry);
            var node = AreaNode.below(parent, data.newId(), entry);
            dao.insert(handle, List.of(node));
            index.put(handle, node.id(), entry.name());
            audit.record(handle, who, "area.add", SUBJECT, node.id(), "");
            return node.id();
        });
    }

    /** Gives an area a name that a later import of the register leaves alone. */
    public void rename(ActingAs who, long id, String name) {
        changing(handle -> {
            var node = stored(handle, id);
            if (node.area().name().equals(name)) {
                return id;
            }
            refuseTwins(handle, "name", node.area().parentId(), name);
            dao.rename(handle, id, name, true);
            index.put(handle, id, name);
            audit.record(handle, who, "area.rename", SUBJECT, id, node.area().name() + " > " + name);
            return id;
        });
    }

    /** Puts an area, with all below it, under the parent that governs it, whatever the register says. */
    public void govern(ActingAs who, long id, long parentId) {
        changing(handle -> {
            var node = stored(handle, id);
            var parent = stored(handle, parentId);
            if (!parent.above(node.area().level())) {
                throw Refused.because("parent", "area.parent.refused.level");
            }
            if (node.area().parentId() != parentId) {
                refuseTwins(handle, "parent", parentId, node.area().name());
                var place = subtree.move(handle, node, parent, true);
                var before = stored(handle, node.area().parentId()).area().name();
                var now = parent.area().name();
                audit.record(handle, who, "area.govern", SUBJECT, id, before + " > " + now);
                events.publish(handle, new AreaMoved(id, parentId, place));
            }
            return id;
        });
    }

    private long changing(HandleCallback<Long, RuntimeException> work) {
        try {
            return data.act(work);
        } finally {
            tree.forget();
        }
    }

    private AreaNode stored(Handle handle, long id) {
        return dao.find(handle, id).orElseThrow(() -> new NotFound("area " + id));
    }

    private void check(Handle handle, AreaNode parent, NewArea entry) {
        if (!parent.above(entry.level())) {
            throw Refused.because("level", "area.add.refused.level");
        }
        if (!entry.code().isEmpty()) {
            var code = new AreaCode(entry.code());
            if (dao.withCode(handle, code.digits()).isPresent()) {
                throw Refused.because("code", "area.add.refused.code", code.digits());
            }
        }
        refuseTwins(handle, "name", parent.id(), entry.name());
    }

    private void refuseTwins(Handle handle, String field, long parentId, String name) {
        if (dao.childNamed(handle, parentId, name)) {
            throw Refused.because(field, "area.add.refused.name", name);
        }
    }
}
