package org.linli.server.list;

import java.time.Clock;
import java.util.List;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;

/** The views that people keep of lists, each their own. */
public final class SavedViews {

    /** So many views of one list may a person keep. */
    static final int VIEWS_MAX = 20;

    private final Data data;
    private final Clock clock;
    private final SavedViewDao dao = new SavedViewDao();

    public SavedViews(Data data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** By name; the columns to begin with are the one without. */
    public List<SavedView> of(long memberId, String path) {
        return memberId == 0 ? List.of() : data.read(handle -> dao.of(handle, memberId, path, VIEWS_MAX + 1));
    }

    /** Keeps a view; one of the same name gives way. Throws {@link Refused} when there are too many. */
    void keep(long memberId, String path, String name, String query) {
        data.act(handle -> {
            dao.remove(handle, memberId, path, name);
            if (dao.of(handle, memberId, path, VIEWS_MAX + 1).size() >= VIEWS_MAX) {
                throw Refused.because("name", "list.view.many", VIEWS_MAX);
            }
            dao.insert(handle, memberId, path, new SavedView(data.newId(), name, query), clock.millis());
            return 0;
        });
    }

    /** Throws {@link NotFound} when this person has no such view. */
    void remove(long memberId, long id) {
        int removed = data.act(handle -> dao.remove(handle, memberId, id));
        if (removed == 0) {
            throw new NotFound("view");
        }
    }
}
