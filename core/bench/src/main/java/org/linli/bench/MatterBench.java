package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.linli.api.access.Scope;
import org.linli.server.data.PlainConnection;
import org.linli.server.figure.RunFigure;
import org.linli.server.list.ListContext;
import org.linli.server.search.SearchIndexes;
import org.linli.testkit.FreshDatabases;

/**
 * What a million matters cost against ten thousand, in one run: runs of a procedure in ten
 * communities, a fifth of them open. Each page is read and rendered by the product, without HTTP and frame.
 */
public final class MatterBench {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 60;
    private static final int CALLS = 10;
    private static final int COUNT_ROUNDS = 2;
    private static final double LIST_MAX = 1.2;
    private static final double FIGURE_MAX = 2;
    private static final String NOUN = "run";
    private static final int CHANGED = 5;
    private static final String COUNTED = "a year by month and community, all counted";
    private static final String READ = "the same, its days kept";
    private static final String CHANGED_SINCE = "the same, " + CHANGED + " matters of as many days changed since";

    private final Map<String, Callable<?>> lists = new LinkedHashMap<>();
    private final Map<Integer, RunFigure> figures = new LinkedHashMap<>();

    private MatterBench() {}

    public static void main(String[] args) throws Exception {
        try (var few = FreshDatabases.sqlite();
                var many = FreshDatabases.sqlite()) {
            var bench = new MatterBench();
            bench.fill(few, FEW);
            bench.fill(many, MANY);
            bench.race();
        }
    }

    private void fill(FreshDatabases databases, int runs) throws Exception {
        var database = databases.main();
        var members = new ManyMembers(database);
        var areas = members.make(0);
        var search = new SearchIndexes(database);
        var index = search.of("core", NOUN);
        try (var plain = PlainConnection.to(database)) {
            new ManyRuns(plain, members.places(), "search_core_" + NOUN).make(runs);
        }
        search.compact(); // as each night
        long community = members.places().get(0).communityId();
        var data = database.data("core");
        var list = new RunList(data, index);
        var everywhere = new ListContext(Within.EVERYWHERE, areas, search);
        var inCommunity = new ListContext(
                new Within(new Scope(false, Set.of(), Set.of(community), Set.of(), Set.of())), areas, search);
        var inCharge =
                new ListContext(new Within(new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(1L))), areas, search);
        lists.put(name("a community's list by due date, first page", runs), () -> list.page(inCommunity, Map.of()));
        lists.put(name("the same, last page", runs), () -> list.page(inCommunity, Map.of("last", "1")));
        lists.put(name("an organization's inbox", runs), () -> list.page(inCharge, Map.of()));
        lists.put(name("a search by two characters", runs), () -> list.page(everywhere, Map.of("q", ManyRuns.rare())));
        figures.put(runs, new RunFigure(data).keep());
    }

    private void race() throws Exception {
        var table = Table.of(
                MANY + " matters against " + FEW, "what", "processor time, ratio", "µs at " + FEW, "bound", "kept");
        rows(table, new Race(ROUNDS, CALLS, Cpu::own).run(lists), lists, LIST_MAX);
        figures(table, COUNTED, COUNT_ROUNDS, RunFigure::count);
        figures(table, READ, ROUNDS, RunFigure::read);
        figures.forEach((runs, figure) -> figure.change(CHANGED, runs));
        figures(table, CHANGED_SINCE, ROUNDS, RunFigure::read);
    }

    private void figures(Table table, String what, int rounds, Function<RunFigure, Integer> way) throws Exception {
        var ways = new LinkedHashMap<String, Callable<?>>();
        figures.forEach((runs, figure) -> ways.put(name(what, runs), () -> way.apply(figure)));
        rows(table, new Race(rounds, 1, Cpu::own).run(ways), ways, FIGURE_MAX);
    }

    private static void rows(Table table, Race race, Map<String, ?> ways, double bound) {
        for (var way : named(ways)) {
            double ratio = race.ratio(name(way, MANY), name(way, FEW)).cpu();
            table.row(
                    way,
                    Table.number(ratio),
                    Math.round(race.median(name(way, FEW)).cpu()),
                    bound,
                    ratio <= bound ? "kept" : "MISSED");
        }
    }

    private static List<String> named(Map<String, ?> ways) {
        var names = new ArrayList<String>();
        for (var way : ways.keySet()) {
            if (way.endsWith(" at " + FEW)) {
                names.add(way.substring(0, way.lastIndexOf(" at ")));
            }
        }
        return names;
    }

    private static String name(String what, int runs) {
        return what + " at " + runs;
    }
}
