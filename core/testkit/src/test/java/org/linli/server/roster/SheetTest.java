package org.linli.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Scope;
import org.linli.server.data.Database;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.roster.StoredRoster.Take;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

/** Rosters that are taken for good, as those of plugins are. */
@EachDatabase
class SheetTest {

    private static final int ROWS = 25;
    private static final String FAULT =
            "Something went wrong with this row that is not the file's fault. The server's log has more.";

    private final Database database;
    private final TestClock clock;
    private RosterHouse house;
    private long before;

    @TempDir
    Path folder;

    SheetTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        house = new RosterHouse(database, folder);
        before = house.count("core_member");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theCheckStoresNothingAndARowAtWhichThePluginFailsStaysOutAlone() throws Exception {
        var guests = guests(false);
        guests.broken.add("Guest 13");
        guests.refused.add("Guest 4");
        var checked = house.checked(guests, sheet(ROWS));
        assertThat(checked.counts()).isEqualTo(new Counts(ROWS - 2, 0, 0, 2, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(before);
        assertThat(refused(checked)).containsExactly("Guest 4 6 Name: Please fill this in.", "Guest 13 15 " + FAULT);

        var taken = house.taken(checked, Take.GOOD);
        assertThat(taken.state()).isEqualTo(RosterState.TAKEN);
        assertThat(taken.counts()).isEqualTo(checked.counts());
        assertThat(house.count("core_member")).isEqualTo(before + ROWS - 2);
    }

    @Test
    void whatIsRefusedOnlyWhenItIsTakenComesBackInTheSameSheetAndCanBeSentAgain() throws Exception {
        var guests = guests(false);
        guests.refused.add("Guest 4");
        var checked = house.checked(guests, sheet(ROWS));
        guests.refused.add("Guest 24");
        guests.broken.add("Guest 13");
        var taken = house.taken(checked, Take.GOOD);
        assertThat(taken.counts()).isEqualTo(new Counts(ROWS - 3, 0, 0, 3, 0, 0));
        assertThat(refused(taken))
                .containsExactly(
                        "Guest 4 6 Name: Please fill this in.",
                        "Guest 13 15 " + FAULT,
                        "Guest 24 26 Name: Please fill this in.");
        assertThat(taken.reasons())
                .extracting(reason -> reason.in(Bundles.core().in(Bundles.ENGLISH)))
                .containsExactly("Line 15: " + FAULT, "Line 26: Name: Please fill this in.");

        guests.refused.clear();
        guests.broken.clear();
        var file = Files.readAllBytes(house.rosters.refused(taken.id()).orElseThrow());
        var again = house.taken(house.checked(guests, file, Scope.EVERYWHERE), Take.ALL);
        assertThat(again.counts()).isEqualTo(new Counts(3, 0, 0, 0, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(before + ROWS);
    }

    @Test
    void aPluginThatGoesMeanwhileGoesOnWhenItIsBackAndNothingIsTakenTwiceOrLeftOut() {
        var guests = guests(true);
        var checked = house.checked(guests, sheet(ROWS));
        guests.piecesLeft.set(2);
        var gone = house.taken(checked, Take.GOOD);
        assertThat(gone.state()).isEqualTo(RosterState.TAKING);
        assertThat(gone.done()).isEqualTo(2 * Guests.PIECE);
        house.plugins.clear();
        assertThat(later(checked).state()).isEqualTo(RosterState.TAKING);
        house.plugins.add(new Guests(house, true));
        var taken = later(checked);
        assertThat(taken.state()).isEqualTo(RosterState.TAKEN);
        assertThat(taken.counts()).isEqualTo(new Counts(ROWS, 0, 0, 0, 0, 0));
        assertThat(house.count("core_member")).isEqualTo(before + ROWS);
    }

    @Test
    void whatAnActLeftThatDidNotLastIsNotAmongTheRefusedRows() throws Exception {
        var checked = house.checked(guests(false), sheet(ROWS));
        var stale = new RefusedRow(new SheetRow(3, List.of("Guest 1")), List.of());
        new LateRows(new RosterFolder(folder, checked.id())).note(0, List.of(stale));
        assertThat(refused(house.taken(checked, Take.GOOD))).isEmpty();
    }

    @Test
    void ifThePluginStaysAwayForADayTheImportEndsAndKeepsNoFileOfIt() {
        var guests = guests(true);
        var checked = house.checked(guests, sheet(ROWS));
        guests.piecesLeft.set(1);
        house.taken(checked, Take.GOOD);
        house.plugins.clear();
        clock.move(Duration.ofDays(1));
        var ended = later(checked);
        assertThat(ended.state()).isEqualTo(RosterState.TAKEN);
        assertThat(ended.counts().added()).isEqualTo(Guests.PIECE);
        assertThat(ended.reasons()).extracting("key").containsExactly("roster.failed.away");
        assertThat(new RosterFolder(folder, checked.id()).hasRoster()).isFalse();
    }

    @Test
    void whoMayNoMoreTakesNoMoreAndTheRestComesBack() throws Exception {
        var guests = guests(false);
        var checked = house.checked(guests, sheet(ROWS));
        guests.piecesLeft.set(2);
        var taken = house.taken(checked, Take.GOOD);
        assertThat(taken.state()).isEqualTo(RosterState.TAKEN);
        assertThat(taken.counts()).isEqualTo(new Counts(2 * Guests.PIECE, 0, 0, 5, 0, 0));
        assertThat(refused(taken)).hasSize(5).allSatisfy(row -> assertThat(row).contains("may not take it in"));
    }

    @Test
    void aSheetWithMoreRowsThanItsKindTakesIsRefused() {
        assertThat(house.checked(guests(false), sheet(101)).reasons())
                .extracting(reason -> reason.in(Bundles.core().in(Bundles.ENGLISH)))
                .containsExactly("A file may have 100 rows. Send it in parts.");
    }

    private Guests guests(boolean goes) {
        var guests = new Guests(house, goes);
        house.plugins.add(guests);
        return guests;
    }

    private StoredRoster later(StoredRoster roster) {
        clock.move(RosterWork.SILENCE_MAX.plusMillis(1));
        house.rosters.work();
        return house.rosters.find(roster.id()).orElseThrow();
    }

    private List<String> refused(StoredRoster roster) throws Exception {
        try (var book = new ReadableWorkbook(
                house.rosters.refused(roster.id()).orElseThrow().toFile())) {
            return book.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> Stream.of(0, 1, 2).map(row::getCellText).collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    /** Guest 0 is in the second line. */
    private static String sheet(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "Guest " + i + "\n")
                .collect(Collectors.joining("", "name\n", ""));
    }
}
