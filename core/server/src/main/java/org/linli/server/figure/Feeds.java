package org.linli.server.figure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.area.Area;
import org.linli.api.area.Areas;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the feed of figures. */
final class Feeds {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private static final Map<String, Locale> LANGUAGES =
            Map.of("zh-CN", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    private final FigureBook book;
    private final Areas areas;
    private final Clock clock;

    Feeds(FigureBook book, Areas areas, Clock clock) {
        this.book = book;
        this.areas = areas;
        this.clock = clock;
    }

    /** The figure of this id, or with "" all, for the areas that are seen. */
    Feed of(Sight sight, List<Period> periods, String id) {
        var root = areas.root();
        var failed = new ArrayList<String>();
        var items = book.all().stream()
                .filter(entry -> id.isEmpty() || id.equals(entry.id()))
                .flatMap(entry -> itemIfCounted(entry, sight, periods, failed).stream())
                .toList();
        return new Feed(
                root.code(),
                root.name(),
                clock.instant(),
                periods.stream().map(Period::toString).toList(),
                items,
                failed);
    }

    private Optional<Feed.Item> itemIfCounted(
            FigureEntry entry, Sight sight, List<Period> periods, List<String> failed) {
        try {
            return Optional.of(item(entry, sight, periods));
        } catch (Throwable trouble) { // whatever a plugin throws is its own affair
            LOG.error("The figure {} cannot be counted", entry.id(), trouble);
            failed.add(entry.id());
            return Optional.empty();
        }
    }

    private Feed.Item item(FigureEntry entry, Sight sight, List<Period> periods) {
        var figure = entry.figure();
        var rows = book.rows(entry, new FigureAsk(periods, Optional.empty()));
        var whole = sight.everywhere()
                ? Stream.concat(byArea(rows, row -> Optional.of(areas.root())), parts(entry, periods))
                : Stream.<Feed.Row>empty();
        var subdistricts = byArea(
                rows,
                row -> Optional.of(row.subdistrictId()).filter(sight::wholly).flatMap(areas::find));
        var communities = byArea(
                rows, row -> Optional.of(row).filter(sight::sees).flatMap(seen -> areas.find(seen.communityId())));
        return new Feed.Item(
                entry.id(),
                figure.unit().name(),
                figure.isRatio(),
                LANGUAGES.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                language -> entry.text(entry.owner().words(language.getValue()), ""))),
                Stream.of(whole, subdistricts, communities).flatMap(all -> all).toList());
    }

    private static Stream<Feed.Row> byArea(List<FigureRow> rows, AreaOf areaOf) {
        record Key(Period period, Area area) {}
        var sums = new LinkedHashMap<Key, Total>();
        for (var row : rows) {
            areaOf.area(row)
                    .ifPresent(area -> sums.merge(new Key(row.period(), area), Total.of(Stream.of(row)), Total::plus));
        }
        return sums.entrySet().stream()
                .map(sum -> row(sum.getKey().period(), sum.getKey().area(), "", "", sum.getValue()));
    }

    private Stream<Feed.Row> parts(FigureEntry entry, List<Period> periods) {
        return entry.figure().dimensions().stream().flatMap(dimension -> parts(entry, periods, dimension));
    }

    private Stream<Feed.Row> parts(FigureEntry entry, List<Period> periods, Dimension dimension) {
        var rows = book.rows(entry, new FigureAsk(periods, Optional.of(dimension)));
        return periods.stream()
                .flatMap(period -> dimension.values().stream()
                        .map(part -> row(
                                period,
                                areas.root(),
                                dimension.key(),
                                part,
                                Total.of(rows.stream()
                                        .filter(row -> row.period().equals(period)
                                                && row.part().equals(part))))));
    }

    private static Feed.Row row(Period period, Area area, String dimension, String part, Total total) {
        return new Feed.Row(period.toString(), area.code(), dimension, part, total.numerator(), total.denominator());
    }

    @FunctionalInterface
    private interface AreaOf {
        Optional<Area> area(FigureRow row);
    }
}
