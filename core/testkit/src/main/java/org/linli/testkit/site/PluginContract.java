package org.linli.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What every plugin is held to, on both databases. A test class extends it, says with {@link LinliTest} which plugin it
 * is about, and overrides only what nobody can know but the author.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class PluginContract implements RouteObjects {

    private static final int POSTGRES_ROUNDS_MAX = 10;

    /** Method and path of the routes that are open to everyone, as {@code GET /notice-board}. */
    protected Set<String> openToEveryone() {
        return Set.of();
    }

    /** How often it is stopped and started on SQLite; on PostgreSQL at most ten times. */
    protected int rounds() {
        return 2;
    }

    /** A day's use, by which it leaves what a day leaves; done once before all, where it has no demonstration data. */
    protected void use(TestSite site, int round) {}

    /** Nothing said: objects are taken from the list at whose address the route begins. */
    @Override
    public Optional<String> query(String route) {
        return Optional.empty();
    }

    @BeforeEach
    final void used(TestSite site) {
        if (site.first()) {
            use(site, 0);
        }
    }

    @Test
    public final void eachPageAnswersInEachLanguageAndShowsNoKeyInPlaceOfAWord(TestSite site) {
        assertThat(new PageWalk(site, this).problems()).isEmpty();
    }

    @Test
    public final void eachFieldOfEachFormHasALabelAndEachDeclaredThingItsWordsInEachLanguage(TestSite site) {
        assertThat(new DeclaredWords(site).missing()).isEmpty();
    }

    @Test
    public final void onlyTheNamedRoutesAreOpenToEveryone(TestSite site) {
        assertThat(new RouteWalk(site, site.plugin(), this).openToEveryone())
                .containsExactlyInAnyOrderElementsOf(openToEveryone());
    }

    @Test
    public final void everyRouteAnswersEveryRoleAsItsPermissionSays(TestSite site) {
        assertThat(new RouteWalk(site, site.plugin(), this).wrongAnswers()).isEmpty();
    }

    @Test
    public final void whatIsKeptOfAMemberIsToldAndErased(TestSite site) {
        assertThat(new MemberRights(site).problems()).isEmpty();
    }

    /** The last: it leaves what days of use leave. */
    @Test
    @Order(Integer.MAX_VALUE)
    public final void stoppedItsPagesAreOutWithWordsAndItsClassLoaderIsCollectedAndItsJarClosed(TestSite site)
            throws Exception {
        int rounds = site.postgres() ? Math.min(rounds(), POSTGRES_ROUNDS_MAX) : rounds();
        new StopsAndStarts(site, site.plugin()).hold(rounds, round -> use(site, round + 1));
    }

    @Test
    public final void swappedTakenBackTakenOutAndBackAgainItHasTheSameRoutesAndKeepsItsRows(TestSite site) {
        new SwapsAndReturns(site).hold();
    }
}
