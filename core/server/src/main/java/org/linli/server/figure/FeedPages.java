package org.linli.server.figure;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.FIGURE_FEED;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The feed to the city, by a token: a period, and as many as are asked for up to it. */
final class FeedPages implements Pages {

    private static final int PERIODS_MAX = 13;

    private final Feeds feeds;
    private final Clock clock;

    FeedPages(Feeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public void routes(Routes to) {
        to.data(
                "/api/figures",
                holders(FIGURE_FEED),
                List.of("period", "periods", "figure"),
                Feed.class,
                request -> feeds.of(
                        Sight.of(request.viewer().scope(FIGURE_FEED)), periods(request), request.query("figure")));
    }

    private List<Period> periods(Request request) {
        var last = Period.parse(request.query("period")).orElseGet(() -> Period.at(PeriodKind.MONTH, clock.instant()));
        int count = IntStream.rangeClosed(1, PERIODS_MAX)
                .filter(number -> request.query("periods").equals(Integer.toString(number)))
                .findFirst()
                .orElse(1);
        return LongStream.rangeClosed(1 - count, 0).mapToObj(last::plus).toList();
    }
}
