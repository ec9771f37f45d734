package org.linli.server.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.NotFound;

/** Acts by which areas become others: two are made one, or a part of one is made another. Their history stays. */
public final class AreaReform {

    private static final String SUBJECT = "area";

    private final Ground ground;
    private final AreaRegister register;
    private final AreaDao dao = new AreaDao();
    private final AreaHistoryDao history = new AreaHistoryDao();
    private final Subtree subtree = new Subtree();

    /** What the acts stand on. */
    public record Ground(Data data, Clock clock, AreaTree tree, SearchIndex index, Audit audit, Events events) {}

    public AreaReform(Ground ground, AreaRegister register) {
        this.ground = ground;
        this.register = register;
    }

    /** Whether areas of a level can be merged and split: those between the district and its households. */
    static boolean reforms(AreaLevel level) {
        return level.compareTo(AreaLevel.DISTRICT) > 0 && level != AreaLevel.HOUSEHOLD;
    }

    /** Gives an area another name, and keeps the one that it had. */
    void rename(ActingAs who, long id, String name) {
        changing(handle -> {
            var node = standing(handle, id);
            if (!node.area().name().equals(name)) {
                var former = new AreaHistoryDao.FormerName(node.area().name(), today());
                register.rename(who, id, name);
                history.named(handle, ground.data.newId(), id, former);
                index(handle, dao.find(handle, id).orElseThrow());
            }
            return id;
        });
    }

    /** What the area was called, and what it came of. */
    AreaViews.History history(Area area, boolean mayChange) {
        return ground.data.read(handle -> {
            boolean ended = history.ended(handle, area.id()).isPresent();
            return new AreaViews.History(
                    history.names(handle, area.id()).stream()
                            .map(former -> new AreaViews.Former(former.name(), former.until()))
                            .toList(),
                    history.successions(handle, area.id()).stream()
                            .map(one -> other(handle, area.id(), one))
                            .toList(),
                    mayChange && !ended && reforms(area.level()));
        });
    }

    private AreaViews.Other other(Handle handle, long id, Succession one) {
        boolean became = one.areaId() == id;
        long otherId = became ? one.intoId() : one.areaId();
        var name = dao.find(handle, otherId).map(node -> node.area().name()).orElse("");
        return new AreaViews.Other(otherId, name, one.how().words() + (became ? ".became" : ".of"), one.since());
    }

    /** Ends an area; all that lies in it lies in the other from today. Its name and code lead to the other. */
    public void merge(ActingAs who, long goneId, long intoId) {
        changing(handle -> {
            var gone = standing(handle, goneId);
            var into = standing(handle, intoId);
            if (goneId == intoId
                    || gone.area().level() != into.area().level()
                    || !reforms(gone.area().level())) {
                throw Refused.because("into", "area.merging.refused.level");
            }
            for (var child : children(handle, goneId)) {
                move(handle, child, into);
            }
            var merged = new AreaMerged(goneId, intoId, into.place());
            Heirs.takeOver(ground.data, handle, into, merged);
            history.end(handle, gone, into, today());
            history.succeed(
                    handle, ground.data.newId(), new Succession(goneId, intoId, Succession.How.MERGED, today()));
            ground.index.remove(handle, goneId);
            index(handle, into);
            ground.audit.record(handle, who, "area.merge", SUBJECT, goneId, goneId + " > " + intoId);
            ground.events.publish(handle, merged);
            return goneId;
        });
    }

    /** Makes a new area beside another, of some that stood below it, and gives the new one's id. */
    public long split(ActingAs who, long id, NewArea entry, List<String> childNames) {
        return changing(handle -> {
            var node = standing(handle, id);
            var parent = dao.find(handle, node.area().parentId())
                    .filter(above -> reforms(node.area().level()))
                    .orElseThrow(() -> Refused.because("name", "area.merging.refused.level"));
            check(handle, parent, entry);
            var fresh = AreaNode.below(parent, ground.data.newId(), entry);
            dao.insert(handle, List.of(fresh));
            index(handle, fresh);
            var children = children(handle, id);
            for (var name : childNames) {
                var child = children.stream()
                        .filter(one -> one.area().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refused.because("children", "area.splitting.refused.child", name));
                move(handle, child, fresh);
            }
            history.succeed(handle, ground.data.newId(), new Succession(id, fresh.id(), Succession.How.SPLIT, today()));
            ground.audit.record(handle, who, "area.split", SUBJECT, id, id + " > " + fresh.id());
            return fresh.id();
        });
    }

    private void move(Handle handle, AreaNode child, AreaNode parent) {
        if (dao.childNamed(handle, parent.id(), child.area().name())) {
            throw Refused.because("", "area.add.refused.name", child.area().name());
        }
        var place = subtree.move(handle, child, parent, true);
        ground.events.publish(handle, new AreaMoved(child.id(), parent.id(), place));
    }

    private void check(Handle handle, AreaNode parent, NewArea entry) {
        if (dao.childNamed(handle, parent.id(), entry.name())) {
            throw Refused.because("name", "area.add.refused.name", entry.name());
        }
        if (!entry.code().isEmpty()
                && dao.withCode(handle, new AreaCode(entry.code()).digits()).isPresent()) {
            throw Refused.because("code", "area.add.refused.code", entry.code());
        }
    }

    /** An area is found by its name, its former names, and the names and codes of those that became part of it. */
    private void index(Handle handle, AreaNode node) {
        ground.index.put(handle, node.id(), node.area().name() + " " + history.formerly(handle, node.id()));
    }

    private List<AreaNode> children(Handle handle, long id) {
        var children = dao.children(handle, id, AreaTree.ROWS_MAX);
        if (children.size() == AreaTree.ROWS_MAX) {
            throw Refused.because("", "area.merging.refused.many", AreaTree.ROWS_MAX);
        }
        return children;
    }

    private AreaNode standing(Handle handle, long id) {
        var node = dao.find(handle, id).orElseThrow(() -> new NotFound("area " + id));
        if (history.ended(handle, id).isPresent()) {
            throw Refused.because("", "area.merging.refused.ended", node.area().name());
        }
        return node;
    }

    private long changing(HandleCallback<Long, RuntimeException> work) {
        try {
            return ground.data.act(work);
        } finally {
            ground.tree.forget();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ground.clock.instant(), Calendar.ZONE);
    }
}
