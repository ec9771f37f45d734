package org.linli.firststeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.util.Set;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.PluginContract;
import org.linli.testkit.site.TestSite;

@LinliTest(FirstStepsPlugin.class)
class FirstStepsContractTest extends PluginContract {

    @Override
    protected Set<String> openToEveryone() {
        return Set.of("GET /first-steps");
    }

    /** A resident suggests something, is answered, and closes it. */
    @Override
    protected void use(TestSite site, int round) {
        for (var community : new int[] {1, 7}) {
            var resident = site.visitor("resident" + community);
            var clerk = site.visitor("clerk" + community);
            var sent = resident.fillAt(
                    "/first-steps/suggestions/new",
                    "/first-steps/suggestions",
                    "area",
                    site.community("clerk" + community),
                    "topic",
                    "PLACES",
                    "what",
                    "A bench under the tree");
            assertThat(sent.statusCode()).isEqualTo(303);
            var page = sentTo(sent);
            assertThat(clerk.get("/first-steps/suggestions").body()).contains("A bench under the tree");
            assertThat(clerk.fillAt(page, page + "/moves/answer", "seen", "1", "words", "It comes in May")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(resident.get(page).body()).contains("It comes in May");
            if (community == 1) {
                assertThat(resident.fillAt(page, page + "/moves/accept", "seen", "2")
                                .statusCode())
                        .isEqualTo(303);
            }
        }
    }
}
