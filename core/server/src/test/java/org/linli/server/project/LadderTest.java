package org.linli.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refusal;
import org.linli.server.project.Ladder.Deeds;

class LadderTest {

    @Test
    void anActivityNeedsNothingAndAProjectALeadAndALiaison() {
        var nothing = new Deeds(false, false, 0, 0, 0, false);
        assertThat(Ladder.lacking(Rung.ACTIVITY, nothing)).isEmpty();
        assertThat(keys(Ladder.lacking(Rung.PROJECT, nothing)))
                .containsExactly("project.ladder.lead", "project.ladder.liaison");
    }

    @Test
    void aServiceServesFourTimesAYear() {
        assertThat(Ladder.lacking(Rung.SERVICE, new Deeds(true, true, 3, 0, 0, false)))
                .containsExactly(Refusal.of("", "project.ladder.services", 3, 4));
        assertThat(Ladder.lacking(Rung.SERVICE, new Deeds(true, true, 4, 0, 0, false)))
                .isEmpty();
    }

    @Test
    void aBrandIsDisclosedInspectedTwiceAndHasFourStarsOnAverage() {
        assertThat(keys(Ladder.lacking(Rung.BRAND, new Deeds(true, true, 4, 1, 3, false))))
                .containsExactly("project.ladder.inspections", "project.ladder.stars", "project.ladder.disclosed");
        assertThat(keys(Ladder.lacking(Rung.BRAND, new Deeds(true, true, 4, 2, 7, true))))
                .containsExactly("project.ladder.stars");
        assertThat(Ladder.lacking(Rung.BRAND, new Deeds(true, true, 4, 2, 8, true)))
                .isEmpty();
    }

    @Property
    void aHigherRungNeverAsksLess(
            @ForAll boolean lead,
            @ForAll boolean liaison,
            @ForAll @IntRange(max = 8) int services,
            @ForAll @IntRange(max = 4) int inspections,
            @ForAll @IntRange(max = 20) int stars,
            @ForAll boolean disclosed) {
        var deeds = new Deeds(lead, liaison, services, inspections, stars, disclosed);
        for (var rung : Rung.values()) {
            rung.above()
                    .ifPresent(
                            above -> assertThat(Ladder.lacking(above, deeds)).containsAll(Ladder.lacking(rung, deeds)));
        }
    }

    @Property
    void whoeverServesOnceMoreNeverLacksMore(
            @ForAll Rung rung, @ForAll @IntRange(max = 8) int services, @ForAll boolean disclosed) {
        var before = new Deeds(true, true, services, 2, 8, disclosed);
        var after = new Deeds(true, true, services + 1, 2, 8, disclosed);
        assertThat(keys(Ladder.lacking(rung, before))).containsAll(keys(Ladder.lacking(rung, after)));
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }
}
