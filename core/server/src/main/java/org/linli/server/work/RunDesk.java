package org.linli.server.work;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.api.work.RunPages;
import org.linli.server.web.Taker;

/** Shows the runs of one procedure and takes their moves. */
public final class RunDesk {

    /** Where somebody goes who has moved a run out of their own sight. */
    private static final String OUT_OF_SIGHT = "/work";

    private final Setup tools;
    private final String path;
    private final String procedure;
    private final RunPages pages;

    /**
     * @param path of the page, ending with {@code {id}}
     * @param procedure the key of the procedure
     */
    public RunDesk(Setup to, String path, String procedure, RunPages pages) {
        if (!path.endsWith("/{id}")) {
            throw new IllegalArgumentException(path + " does not end with the id of a run");
        }
        this.tools = to;
        this.path = path;
        this.procedure = procedure;
        this.pages = pages;
    }

    /** The page of the run that the request names. */
    public Answer show(Request request) {
        return page(request, RefusedMove.NOTHING);
    }

    /** What the route of moves does. */
    public Taker moves() {
        return new MoveTaker(this);
    }

    Answer page(Request request, RefusedMove refused) {
        return read(request, scene -> pages.page(request, RunScene.of(scene, pages, refused)));
    }

    /** Throws NotFound when there is no such run, or this viewer may not know of it. */
    <T> T read(Request request, Function<Scene, T> reads) {
        return tools.data().read(handle -> reads.apply(scene(request, handle)));
    }

    /** Makes a move, in the act that is under way, and leads back to the run, or away when it is out of sight now. */
    Answer move(Request request, Run run, Move move, Details details) {
        var viewer = request.viewer();
        var after = tools.data()
                .act(handle -> tools.procedures()
                        .move(
                                handle,
                                viewer,
                                viewer.actingAs(),
                                run.id(),
                                move.key(),
                                pages.details(request, run, details)));
        var to = pages.visible(viewer, after) ? address(run.id()) : OUT_OF_SIGHT;
        return Answer.seeOther(to).withNotice("run.moved");
    }

    String address(long id) {
        return path.replace("{id}", Long.toString(id));
    }

    private Scene scene(Request request, Handle handle) {
        long id = request.id("id");
        var run = tools.procedures()
                .find(handle, id)
                .filter(found -> found.procedure().equals(procedure))
                .filter(found -> pages.visible(request.viewer(), found))
                .orElseThrow(() -> new NotFound(procedure + " " + id));
        return new Scene(
                tools,
                request,
                run,
                tools.procedures().procedure(handle, run),
                tools.procedures().rows(handle, id),
                tools.procedures().open(handle, request.viewer(), id),
                tools.files().of(handle, Procedures.FILES, id),
                address(id));
    }
}
