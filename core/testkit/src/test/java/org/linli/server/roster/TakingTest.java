package org.linli.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Scope;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.roster.StoredRoster.Take;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class TakingTest {

    private static final int ROWS = 250;

    private final Database database;
    private final TestClock clock;
    private RosterHouse house;

    @TempDir
    Path folder;

    TakingTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        house = new RosterHouse(database, folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void allOrNothingIsRefusedWhenOneRowIs() {
        var checked = house.checked(CoreKind.MEMBERS, "name,phone\nWang Yi,13800000001\nLi Er,1\n");
        assertThatThrownBy(() -> house.taken(checked, Take.ALL))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("key")
                                .containsExactly("roster.refused.not-all"));
    }

    @Test
    void allOrNothingTakesNothingWhenARowCannotBeTakenAnyMore() {
        var identity = RosterHouse.identity();
        long before = house.count("core_member");
        var csv = many() + "Last,," + identity + "\n";
        var checked = house.checked(CoreKind.MEMBERS, csv.getBytes(StandardCharsets.UTF_8), willow());
        assertThat(checked.counts().refused()).isZero();
        house.taken(CoreKind.MEMBERS, "name,identity,community\nSomebody," + identity + ",河岸社区\n");
        house.rosters.take(willow(), checked.id(), Take.ALL);
        house.rosters.work();
        var ended = house.rosters.find(checked.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(RosterState.UNDONE);
        assertThat(ended.counts().undone()).isEqualTo(ROWS - ROWS % Pieces.PIECE_ROWS);
        assertThat(ended.reasons())
                .extracting(reason -> reason.in(Bundles.core().in(Bundles.ENGLISH)))
                .containsExactly("Line 252: Identity number: Another member has this identity number already;"
                        + " find that one by the number.");
        assertThat(house.count("core_member")).isEqualTo(before + 1);
    }

    @Test
    void aKilledImportGoesOnWithTheFirstRowThatWasNotTaken() {
        long before = house.count("core_member");
        var checked = house.checked(CoreKind.MEMBERS, many());
        assertThat(checked.counts()).isEqualTo(new Counts(ROWS, 0, 0, 0, 0, 0));
        house.rosters.take(Scope.EVERYWHERE, checked.id(), Take.ALL);
        var taking = house.rosters.find(checked.id()).orElseThrow();
        var pieces = new int[1];
        var files = new RosterFolder(folder, checked.id());
        assertThatThrownBy(() -> new Taking(house.ground, CoreKind.MEMBERS, taking, files).run(() -> {
                    if (pieces[0]++ == 1) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(house.count("core_member")).isEqualTo(before + Pieces.PIECE_ROWS);
        house.rosters = new Rosters(house.ground, folder);
        house.rosters.work();
        assertThat(house.rosters.find(checked.id()).orElseThrow().state()).isEqualTo(RosterState.TAKING);
        clock.move(RosterWork.SILENCE_MAX.plusMillis(1));
        house.rosters.work();
        var taken = house.rosters.find(checked.id()).orElseThrow();
        assertThat(taken.state()).isEqualTo(RosterState.TAKEN);
        assertThat(taken.counts()).isEqualTo(new Counts(ROWS, 0, 0, 0, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(before + ROWS);
    }

    @Test
    void refusedRowsComeBackAsTheyWereWithTheirReasonAndCanBeSentAgain() throws Exception {
        var checked = house.checked(CoreKind.MEMBERS, "name,phone,note\nWang Yi,13800000001,x\n=1+1,12,@SUM(A1)\n");
        var refused = house.rosters.refused(checked.id()).orElseThrow();
        try (var book = new ReadableWorkbook(refused.toFile())) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(4)).isEqualTo("Reason");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(3)).isEqualTo("3");
            assertThat(rows.get(1).getCellText(4)).startsWith("Mobile number: ");
        }
        var again = house.checked(CoreKind.MEMBERS, Files.readAllBytes(refused), Scope.EVERYWHERE);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 0, 1, 0, 0));
        assertThat(house.rosters.findings(again.id()).orElseThrow().unknown()).containsExactly("note");
    }

    private Scope willow() {
        return new Scope(false, Set.of(), Set.of(house.district.willow), Set.of(), Set.of());
    }

    private static String many() {
        var csv = new StringBuilder("name,phone,identity\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Person %d,,%s\n".formatted(i, RosterHouse.identity()));
        }
        return csv.toString();
    }
}
