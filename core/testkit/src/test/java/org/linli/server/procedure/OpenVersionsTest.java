package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anybody;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.related;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class OpenVersionsTest {

    private static final Permission MAY = new Permission("p.may");
    private static final Set<Permission> PERMISSIONS = Set.of(MAY, TreeCare.CHECK, TreeCare.DECIDE);

    private final Garden garden;

    OpenVersionsTest(Database database, TestClock clock) {
        garden = new Garden(database, clock);
    }

    @Test
    void whatIsDeclaredAsBeforeMeetsAll() {
        start(old("same"));
        assertThat(unmet(old("same"))).isEmpty();
    }

    @Test
    void eachKeyThatAnOpenRunNeedsAndThatIsGoneIsNamed() {
        start(old("gone"));
        var next = plain("gone").build();
        assertThat(OpenVersions.unmet(garden.data, "gone", Map.of(next.key(), next), Set.of()))
                .containsExactly(
                        "gone.case 1: effect tell", "gone.case 1: permission p.may", "gone.case 1: relation reporter");
        assertThat(OpenVersions.unmet(garden.data, "gone", Map.of(), PERMISSIONS))
                .containsExactly("gone.case 1");
    }

    @Test
    void aKeyWithAnotherNameNowIsMapped() {
        start(old("mapped"));
        var next = plain("mapped")
                .effect("say", (handle, run, row) -> {})
                .relation("witness", (handle, run, viewer) -> false)
                .replaces("tell", "say")
                .replaces("reporter", "witness")
                .build();
        assertThat(unmet(next)).isEmpty();
    }

    @Test
    void runsThatHaveEndedNeedNothing() {
        long run = start(old("ended"));
        garden.declared.put("ended.case", old("ended"));
        garden.move(Garden.RESIDENT, run, "out", Details.NONE);
        assertThat(unmet(plain("ended").build())).isEmpty();
    }

    @Test
    void aVersionThatIsDeclaredOtherwiseIsNotTheSame() {
        start(old("other"));
        var changed = Procedure.named("other.case", 1)
                .effect("tell", (handle, run, row) -> {})
                .relation("reporter", (handle, run, viewer) -> true)
                .step("s", step -> step.move("out", "end", anybody()))
                .end("end")
                .build();
        assertThat(unmet(changed)).containsExactly("other.case 1 as it was declared");
    }

    @Test
    void anotherPluginsRunsAreItsOwn() {
        start(old("neighbour"));
        assertThat(OpenVersions.unmet(garden.data, "neigh", Map.of(), PERMISSIONS))
                .isEmpty();
    }

    private List<String> unmet(Procedure now) {
        var plugin = now.key().substring(0, now.key().indexOf('.'));
        return OpenVersions.unmet(garden.data, plugin, Map.of(now.key(), now), PERMISSIONS);
    }

    private long start(Procedure procedure) {
        var begin = Begin.of(garden.data.newId(), Scenarios.PLACE);
        return garden.data
                .act(handle -> garden.engine.start(handle, Garden.RESIDENT.actingAs(), procedure, begin))
                .id();
    }

    private static Procedure old(String plugin) {
        return Procedure.named(plugin + ".case", 1)
                .effect("tell", (handle, run, row) -> {})
                .relation("reporter", (handle, run, viewer) -> true)
                .step(
                        "s",
                        step -> step.move(
                                        "on",
                                        "end",
                                        allOf(holds(MAY), related("reporter")),
                                        move -> move.effect("tell"))
                                .move("out", "end", anybody()))
                .end("end")
                .build();
    }

    private static Procedure.Builder plain(String plugin) {
        return Procedure.named(plugin + ".case", 2)
                .step("s", step -> step.move("out", "end", anybody()))
                .end("end");
    }
}
