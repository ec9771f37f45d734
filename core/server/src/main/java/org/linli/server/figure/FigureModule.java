package org.linli.server.figure;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;

/** Brings the pages of figures, the yearly report and the feed to the city. */
public final class FigureModule implements LinliPlugin {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final FigureBook book;
    private final UnaryOperator<String> asset;

    /** Takes the figures, and what gives the address of an asset. */
    public FigureModule(FigureBook book, UnaryOperator<String> asset) {
        this.book = book;
        this.asset = asset;
    }

    @Override
    public void setup(Setup to) {
        var questions = new Questions(book, to.areas(), to.clock());
        to.routes(new FigurePages(book, questions, to.areas(), asset));
        to.routes(new ReportPages(book, to.areas(), to.clock()));
        to.routes(new FeedPages(new Feeds(book, to.areas(), to.clock()), to.clock()));
        var tallies = new Tallies(book::tallies, to.data(), to.clock());
        to.every("figures", PAUSE, tallies::settle);
        to.daily("figures-anew", tallies::anew);
        to.navigation("figures.title", Question.PATH).forStaff(CorePermissions.AREA_READ);
    }
}
