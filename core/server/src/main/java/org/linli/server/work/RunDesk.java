package org.linli.server.work;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.area.Areas;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.file.Files;
import org.linli.api.member.Members;
import org.linli.api.organization.Organizations;
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

    /** What a desk works with. */
    public record Tools(
            Data data,
            Clock clock,
            Procedures procedures,
            Calendar calendar,
            Areas areas,
            Organizations organizations,
            Members members,
            Files files) {

        static Tools of(Setup to) {
            return new Tools(
                    to.data(),
                    to.clock(),
                    to.procedures(),
                    to.calendar(),
                    to.areas(),
                    to.organizations(),
                    to.members(),
                    to.files());
        }
    }

    /** Where somebody goes who has moved a run out of their own sight. */
    private static final String OUT_OF_SIGHT = "/work";

    private final Supplier<Tools> tools;
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
        // only when it is needed: the core's modules are set up before all of it is there
        this.tools = () -> Tools.of(to);
        this.path = path;
        this.procedure = procedure;
        this.pages = pages;
    }

    /** The page of the run that the request names. */
    public Answer show(Request request) {
        return page(request, Refused.NOTHING);
    }

    /** What the route of moves does. */
    public Taker moves() {
        return new MoveTaker(this);
    }

    Answer page(Request request, Refused refused) {
        return read(request, scene -> pages.page(request, RunScene.of(scene, refused)));
    }

    /** Throws NotFound when there is no such run, or this viewer may not know of it. */
    <T> T read(Request request, Function<Scene, T> reads) {
        var given = tools.get();
        return given.data().read(handle -> reads.apply(scene(given, request, handle)));
    }

    /** Makes a move, in the act that is under way, and leads back to the run, or away when it is out of sight now. */
    Answer move(Request request, Run run, Move move, Details details) {
        var given = tools.get();
        var viewer = request.viewer();
        var after = given.data()
                .act(handle -> given.procedures()
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

    private Scene scene(Tools given, Request request, Handle handle) {
        long id = request.id("id");
        var run = given.procedures()
                .find(handle, id)
                .filter(found -> found.procedure().equals(procedure))
                .filter(found -> pages.visible(request.viewer(), found))
                .orElseThrow(() -> new NotFound(procedure + " " + id));
        return new Scene(
                given,
                request,
                run,
                given.procedures().procedure(handle, run),
                given.procedures().rows(handle, id),
                given.procedures().open(handle, request.viewer(), id),
                given.files().of(handle, Procedures.FILES, id),
                address(id));
    }
}
