package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.area.District.CLERK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class AreaImportTest {

    private static final String STREETS = "code,name,areaCode,provinceCode,cityCode";
    private static final String VILLAGES = "code,name,streetCode,provinceCode,cityCode,areaCode";

    private final Database database;
    private final List<BadRow> bad = new ArrayList<>();
    private District district;
    private String code;

    @TempDir
    private Path folder;

    AreaImportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        code = district.code;
    }

    @Test
    void aCountryIsReadFromFiveFilesInAnyOrder() {
        var files = List.of(
                file("v.csv", VILLAGES, "980101001001,\"One, two\",980101001,98,9801,980101"),
                file("s.csv", STREETS, "980101001,Street,980101,98,9801"),
                file("p.csv", "code,name", "98,Province"),
                file("a.csv", "code,name,cityCode,provinceCode", "980101,County,9801,98"),
                file("c.csv", "code,name,provinceCode", "9801,City,98"));

        var counts = run(files);

        var village = area("980101001001");
        assertThat(counts.rows()).isEqualTo(5);
        assertThat(bad).isEmpty();
        assertThat(village.area().name()).isEqualTo("One, two");
        assertThat(district.tree.ancestry(village.id()))
                .extracting(Area::level)
                .containsExactly(
                        AreaLevel.PROVINCE,
                        AreaLevel.CITY,
                        AreaLevel.DISTRICT,
                        AreaLevel.SUBDISTRICT,
                        AreaLevel.COMMUNITY);
        assertThat(village.place().subdistrictId()).isEqualTo(area("980101001").id());
        assertThat(village.place().communityId()).isEqualTo(village.id());
    }

    @Test
    void runningAgainChangesNothing() {
        var file = streets(row("003", "East"), row("004", "West"));
        run(List.of(file));
        long east = area(code + "003").id();

        var again = run(List.of(file));

        assertThat(again).isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThat(area(code + "003").id()).isEqualTo(east);
    }

    @Test
    void theRegistersNewNamesAndParentsAreTaken() {
        run(List.of(streets(row("003", "East"))));
        long east = area(code + "003").id();
        long grid = district.own(district.willow, AreaLevel.GRID, "Grid");

        var counts = run(List.of(villages(village("001001", "Willow renamed", "003"))));

        assertThat(counts).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(district.node(district.willow).area().name()).isEqualTo("Willow renamed");
        assertThat(district.node(district.willow).area().parentId()).isEqualTo(east);
        assertThat(district.node(grid).place().subdistrictId()).isEqualTo(east);
        assertThat(district.found("area", "Willow renamed")).contains(district.willow);
    }

    @Test
    void aNameAndAParentSetByHandStay() {
        district.register.rename(CLERK, district.willow, "As people say");
        district.register.govern(CLERK, district.willow, district.south);

        var counts = run(List.of(villages(village("001001", "As the register says", "001"))));

        var willow = district.node(district.willow);
        assertThat(counts).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(willow.area().name()).isEqualTo("As people say");
        assertThat(willow.officialName()).isEqualTo("As the register says");
        assertThat(willow.area().parentId()).isEqualTo(district.south);
        assertThat(willow.officialParentId()).isEqualTo(district.north);
        assertThat(run(List.of(villages(village("001001", "As the register says", "001"))))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void progressCountsEveryRowOnceAndBatchesAreBounded() {
        var rows = new ArrayList<String>();
        for (int i = 100; i < 100 + AreaImport.ROWS_PER_ACT / 2 + 300; i++) {
            rows.add(village("001%03d".formatted(i), "v" + i, "001"));
        }
        rows.add(village("001", "short", "001"));
        var file = villages(rows.toArray(String[]::new));
        var progress = new AtomicLong();

        var counts = new AreaImport(district.data, district.index("area"))
                .run(List.of(file, streets(row("003", "East"))), progress::addAndGet, bad::add);

        assertThat(progress.get()).isEqualTo(counts.rows()).isEqualTo(rows.size() + 1);
        assertThat(AreaImport.lines(file)).isEqualTo(rows.size());
    }

    private ImportCounts run(List<Path> files) {
        return new AreaImport(district.data, district.index("area")).run(files, rows -> {}, bad::add);
    }

    private AreaNode area(String areaCode) {
        return district.data
                .read(handle -> new AreaDao().withCode(handle, areaCode))
                .orElseThrow();
    }

    private String row(String last, String name) {
        return code + last + "," + name + "," + code + ",99," + code.substring(0, 4);
    }

    private String village(String last, String name, String street) {
        return code + last + "," + name + "," + code + street + ",99," + code.substring(0, 4) + "," + code;
    }

    private Path streets(String... rows) {
        return file("streets.csv", STREETS, rows);
    }

    private Path villages(String... rows) {
        return file("villages.csv", VILLAGES, rows);
    }

    private Path file(String name, String header, String... rows) {
        try {
            var text = header + "\n" + String.join("\n", rows) + "\n";
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
