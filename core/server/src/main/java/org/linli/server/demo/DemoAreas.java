package org.linli.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.linli.api.access.ActingAs;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.AreaCode;
import org.linli.api.data.Data;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.NewArea;

/** Makes the fictional district's areas, down to 1,344 households. */
final class DemoAreas {

    private static final int GRIDS = 4;
    private static final int COMPOUNDS_PER_GRID = 2;
    private static final int BUILDINGS = 4;
    private static final int HOUSEHOLDS = 6;

    private final Data data;
    private final AreaRegister areas;
    private final DemoNames names;

    DemoAreas(Data data, AreaRegister areas, DemoNames names) {
        this.data = data;
        this.areas = areas;
        this.names = names;
    }

    /** Gives the communities, each with its grids, each of these with its households. */
    List<Community> make(long districtId) {
        var made = new ArrayList<Community>();
        for (var subdistrict : names.subdistricts()) {
            long id = areas.add(
                    ActingAs.ANYBODY,
                    districtId,
                    NewArea.official(new AreaCode(subdistrict.code()), subdistrict.name()));
            int count = 0;
            for (var name : subdistrict.communities()) {
                var code = new AreaCode(subdistrict.code() + String.format("%03d", ++count));
                int turn = made.size();
                made.add(community(id, NewArea.official(code, name), turn));
            }
        }
        return made;
    }

    private Community community(long subdistrictId, NewArea entry, int turn) {
        long id = areas.add(ActingAs.ANYBODY, subdistrictId, entry);
        var grids = below(id, GRIDS, number -> NewArea.own(AreaLevel.GRID, DemoNames.numbered(names.grid(), number)));
        var made = new ArrayList<Grid>();
        for (long grid : grids) {
            int first = (turn * GRIDS + made.size()) * COMPOUNDS_PER_GRID;
            made.add(new Grid(grid, data.act(handle -> households(grid, first))));
        }
        return new Community(subdistrictId, id, entry.name(), made);
    }

    private List<Long> households(long gridId, int firstCompound) {
        var households = new ArrayList<Long>();
        var compounds = below(
                gridId,
                COMPOUNDS_PER_GRID,
                number -> NewArea.own(
                        AreaLevel.COMPOUND,
                        names.compounds()
                                .get((firstCompound + number)
                                        % names.compounds().size())));
        for (long compound : compounds) {
            for (long building : below(compound, BUILDINGS, this::building)) {
                households.addAll(below(building, HOUSEHOLDS, this::household));
            }
        }
        return households;
    }

    private NewArea building(int number) {
        return NewArea.own(AreaLevel.BUILDING, DemoNames.numbered(names.building(), number));
    }

    private NewArea household(int number) {
        return NewArea.own(AreaLevel.HOUSEHOLD, DemoNames.numbered(names.household(), number * 100 + 1));
    }

    private List<Long> below(long parentId, int count, Function<Integer, NewArea> entry) {
        var ids = new ArrayList<Long>();
        for (int number = 1; number <= count; number++) {
            ids.add(areas.add(ActingAs.ANYBODY, parentId, entry.apply(number)));
        }
        return ids;
    }

    record Community(long subdistrictId, long id, String name, List<Grid> grids) {}

    record Grid(long id, List<Long> households) {}
}
