package org.linli.server.area;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;

/**
 * The tree of areas, read through a small cache. A change made on this node shows at once; one made on another shows
 * within {@link #STALE_AT_MOST}.
 */
public final class AreaTree implements Areas {

    static final int ROWS_MAX = 1_000;
    static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private static final int CACHED_AREAS_MAX = 20_000;
    private static final int CACHED_LEVELS_MAX = 20;

    private final Data data;
    private final AreaCode rootCode;
    private final AtomicLong changes = new AtomicLong();
    private final AreaDao dao = new AreaDao();
    private final Cache<Long, AreaNode> nodes = Caffeine.newBuilder()
            .maximumSize(CACHED_AREAS_MAX)
            .expireAfterWrite(STALE_AT_MOST)
            .build();
    private final Cache<AreaLevel, List<Area>> levels = Caffeine.newBuilder()
            .maximumSize(CACHED_LEVELS_MAX)
            .expireAfterWrite(STALE_AT_MOST)
            .build();
    private final Cache<AreaCode, AreaNode> roots =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(STALE_AT_MOST).build();

    /** The tree as the deployment sees it that governs the area of this code. */
    public AreaTree(Data data, AreaCode rootCode) {
        this.data = data;
        this.rootCode = rootCode;
    }

    /** Makes the deployment's area when the register was not imported yet; otherwise leaves all as it is. */
    public void plant(String name) {
        data.act(handle -> {
            if (dao.withCode(handle, rootCode.digits()).isEmpty()) {
                dao.insert(handle, List.of(AreaNode.top(data.newId(), NewArea.official(rootCode, name))));
            }
            return null;
        });
        forget();
    }

    /** Throws IllegalStateException when the area of the deployment's code is not there. */
    @Override
    public Area root() {
        return rootNode().area();
    }

    @Override
    public Optional<Area> find(long id) {
        return node(id).map(AreaNode::area);
    }

    @Override
    public List<Area> children(long id) {
        return areas(childNodes(id));
    }

    /** The areas directly below, as they are stored, by name; at most 1,000. */
    List<AreaNode> childNodes(long id) {
        return data.read(handle -> dao.children(handle, id, ROWS_MAX));
    }

    /** The code of the area that the deployment governs. */
    AreaCode rootCode() {
        return rootCode;
    }

    @Override
    public List<Area> ofLevel(AreaLevel level) {
        var path = rootNode().path();
        return cached(
                        levels,
                        level,
                        () -> Optional.of(data.read(handle -> areas(dao.ofLevel(handle, path, level, ROWS_MAX)))))
                .orElseThrow();
    }

    @Override
    public List<Area> ancestry(long id) {
        return node(id).map(node -> node.path().ids().stream()
                        .flatMap(above -> find(above).stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Place place(long id) {
        return node(id).map(AreaNode::place).orElse(Place.WHOLE);
    }

    /** The levels that an area lies in, as the act that the handle belongs to sees it; empty when there is none. */
    public Optional<Place> place(Handle handle, long id) {
        return dao.find(handle, id).map(AreaNode::place);
    }

    /** The area as it is stored. */
    public Optional<AreaNode> node(long id) {
        return cached(nodes, id, () -> data.read(handle -> dao.find(handle, id)));
    }

    /**
     * The area's name with those above it in the deployment, as one reads an address; the root's own name for the
     * root.
     */
    public String title(long id) {
        var root = rootNode().path();
        var names = ancestry(id).stream()
                .filter(area -> area.path().length() > root.text().length())
                .map(Area::name)
                .toList();
        return names.isEmpty() ? find(id).map(Area::name).orElse("") : String.join(" / ", names);
    }

    /** Whether the area lies in the deployment, or is its root. */
    public boolean governs(AreaNode node) {
        return rootNode().path().holds(node.path());
    }

    /** Forgets what was read: something has changed. */
    public void forget() {
        changes.incrementAndGet();
        nodes.invalidateAll();
        levels.invalidateAll();
        roots.invalidateAll();
    }

    private AreaNode rootNode() {
        return cached(roots, rootCode, () -> data.read(handle -> dao.withCode(handle, rootCode.digits())))
                .orElseThrow(() -> new IllegalStateException("no area has the deployment's code " + rootCode));
    }

    // Read outside the cache's lock, so that a slow read holds up nobody; what was read before a change is not kept.
    private <K, V> Optional<V> cached(Cache<K, V> cache, K key, Supplier<Optional<V>> read) {
        var known = cache.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        long before = changes.get();
        var found = read.get();
        found.ifPresent(value -> cache.put(key, value));
        if (changes.get() != before) {
            cache.invalidate(key);
        }
        return found;
    }

    private static List<Area> areas(List<AreaNode> nodes) {
        return nodes.stream().map(AreaNode::area).toList();
    }
}
