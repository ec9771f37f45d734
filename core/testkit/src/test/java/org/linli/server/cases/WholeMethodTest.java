package org.linli.server.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** What a method gets that is declared in under a hundred lines of Java and has no page of its own. */
class WholeMethodTest {

    private static final String LIST = "/tree-care/requests";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @TempDir
    Path folder;

    private TestSite site;
    private FreshDatabases databases;
    private Visitor resident;
    private Visitor clerk;

    @Test
    void itIsDeclaredInUnderAHundredLinesAndBringsNoTemplate() throws Exception {
        try (var files = Files.walk(Path.of("src/test/plugins/tree-care"))) {
            var code = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(properties|yml)"))
                    .toList();
            assertThat(code).hasSize(1);
            assertThat(Files.readAllLines(code.get(0))).hasSizeLessThan(100);
        }
    }

    @EachDatabase
    void aResidentBeginsACaseWhoseFormKeepsWhatWasTyped(FreshDatabases fresh) {
        in(fresh, () -> {
            assertThat(sentTo(site.visitor().get(LIST + "/new"))).startsWith("/sign-in?");

            var refused = resident.fillAt(LIST + "/new", LIST, "area", community(), "tree", "COURTYARD", "what", " ");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"COURTYARD\" checked", "class=\"refusals\"");
            var nowhere = resident.fillAt(LIST + "/new", LIST, "area", "1", "tree", "STREET", "what", "it leans");
            assertThat(nowhere.statusCode()).isEqualTo(422);
            assertThat(nowhere.body()).contains("it leans", "Choose one of the places offered.");

            var page = resident.get(begun("STREET", "a branch hangs low")).body();
            assertThat(page).contains("<h1>a branch hangs low</h1>", "Which tree", "By the street", "Due in 3 working");
        });
    }

    @EachDatabase
    void theListIsAPageJsonCsvAndASpreadsheetWithFilters(FreshDatabases fresh) {
        in(fresh, () -> {
            begun("STREET", "a branch hangs low");
            later(3);
            var second = begun("COURTYARD", "roots lift the pavement");

            assertThat(clerk.get(LIST).body()).contains("<h1>Tree care</h1>", "a branch hangs low", "2 rows");
            assertThat(clerk.get(LIST + ".csv").body())
                    .contains("Number,What is wrong with the tree,Which tree,Community,Step,In charge,Begun,Due")
                    .contains("roots lift the pavement,In the courtyard");
            assertThat(new String(clerk.bytes(LIST + ".xlsx").body(), 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo("PK");
            var hanging = "\"title\":\"a branch hangs low\"";
            var lifting = "\"title\":\"roots lift the pavement\"";
            assertThat(json("")).containsSubsequence(lifting, hanging);
            assertThat(json("?sort=due")).containsSubsequence(hanging, lifting);
            assertThat(json("?tree=COURTYARD")).contains(lifting).doesNotContain(hanging);
            assertThat(json("?q=br%20branch")).doesNotContain(lifting);
            assertThat(json("?q=branch")).contains(hanging).doesNotContain(lifting);
            assertThat(json("?late=yes")).doesNotContain(hanging, lifting);
            later(3);
            assertThat(json("?late=yes")).contains(hanging).doesNotContain(lifting);
            assertThat(json("?late=no")).contains(lifting).doesNotContain(hanging);
            move(clerk, second, "found", "state", "rotten");
            assertThat(json("?step=decide")).contains(lifting).doesNotContain(hanging);
            assertThat(json("?community=" + community())).contains(lifting, hanging);
        });
    }

    @EachDatabase
    void itsWordsAreThoseOfTheReader(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");
            var reader = site.visitor("clerk1");

            assertThat(reader.get(LIST).body()).contains("<h1>\u6811\u6728\u4FEE\u526A</h1>", "\u7F16\u53F7");
            assertThat(reader.get(address).body())
                    .contains("\u54EA\u91CC\u7684\u6811", "\u8857\u8FB9", "\u529E\u7406\u6D41\u7A0B");
            assertThat(resident.get(address).body()).contains("Which tree", "By the street", "The way of the case");
        });
    }

    @EachDatabase
    void itGoesItsWayWithAPauseACommitteeAndSeparatedDutiesAndIsReopenedByWhoBeganIt(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");
            assertThat(move(clerk, address, "wait", "reason", "the owner is away"))
                    .isEqualTo(303);
            assertThat(clerk.get(address).body()).contains("The clock stands still since");
            assertThat(move(clerk, address, "resume")).isEqualTo(303);
            assertThat(move(resident, address, "found", "state", "x"))
                    .as("who may not")
                    .isEqualTo(403);
            assertThat(move(clerk, address, "found", "state", "rotten")).isEqualTo(303);
            assertThat(move(clerk, address, "agree")).as("who looked").isEqualTo(403);
            for (var member : new String[] {"secretary1", "officer", "administrator"}) {
                assertThat(move(site.visitor(member), address, "agree"))
                        .as(member)
                        .isEqualTo(303);
            }
            assertThat(move(clerk, address, "cut")).isEqualTo(303);
            assertThat(move(resident, address, "complain", "reason", "it still hangs"))
                    .isEqualTo(303);
            assertThat(clerk.get(address, "application/json").body())
                    .contains("\"step\":\"check\"", "\"title\":\"a branch hangs low\"", "it still hangs");
        });
    }

    @EachDatabase
    void onlyWhoReadsThereBeganItOrTakesPartSeesIt(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");

            assertThat(site.visitor("clerk2").get(address).statusCode())
                    .as("elsewhere")
                    .isEqualTo(404);
            assertThat(site.visitor("resident2").get(address).statusCode())
                    .as("another")
                    .isEqualTo(404);
            assertThat(site.visitor("resident2").get(LIST).statusCode()).isEqualTo(403);
            assertThat(sentTo(site.visitor().get(address))).startsWith("/sign-in?");
            assertThat(site.visitor("secretary1").get(address).statusCode()).isEqualTo(200);
        });
    }

    @EachDatabase
    void figuresSearchAndTheStartPageKnowIt(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");

            assertThat(clerk.get("/search?q=branch").body()).contains("<h2>Tree care</h2>", address);
            assertThat(clerk.get("/work").body()).contains("href=\"" + LIST + "\"", "open now", "Tree care: received");
            var figures = clerk.get("/figures?figure=tree-care.request-received&by=tree")
                    .body();
            assertThat(figures).contains("Tree care: received", "By the street");
            assertThat(clerk.get("/figures.csv?figure=tree-care.request-on-time")
                            .body())
                    .contains("Tree care: on time");
        });
    }

    @EachDatabase
    void whatAPersonTypedIsToldErasedAndFoundNoMore(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");
            assertThat(resident.get("/account/data").body()).contains("a branch hangs low");

            var catalogue = site.linli().plugins().catalogue();
            var data = catalogue.rights().personalData().stream()
                    .filter(owned -> owned.owner().equals("tree-care"))
                    .findFirst()
                    .orElseThrow()
                    .value();
            var own = catalogue.owners().get("tree-care").data();
            assertThat(own.<Integer, RuntimeException>act(handle -> data.erase(handle, member(), 10)))
                    .isEqualTo(1);
            assertThat(own.<Integer, RuntimeException>act(handle -> data.erase(handle, member(), 10)))
                    .isZero();

            assertThat(clerk.get(address).body())
                    .doesNotContain("a branch hangs low")
                    .contains("has been erased");
            assertThat(clerk.get(LIST + ".csv").body()).doesNotContain("branch").doesNotContain("By the street");
            assertThat(clerk.get("/search?q=branch").body()).doesNotContain(address);
            assertThat(resident.get(address).statusCode())
                    .as("nobody's any more")
                    .isEqualTo(404);
        });
    }

    @EachDatabase
    void stoppedItIsOutWithWordsAndComesBackWithItsCases(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("STREET", "a branch hangs low");

            site.linli().plugins().stop("tree-care");
            assertThat(clerk.get(LIST).statusCode()).isEqualTo(503);
            assertThat(clerk.get(address).statusCode()).isEqualTo(503);
            assertThat(clerk.get("/work").statusCode()).isEqualTo(200);

            site.linli().plugins().start("tree-care");
            assertThat(clerk.get(address).body()).contains("a branch hangs low");
        });
    }

    private void in(FreshDatabases fresh, Runnable story) {
        databases = fresh;
        var classes = PluginJar.project("tree-care", folder).compiled();
        try (var started = TestSite.with(classes, fresh, true)) {
            site = started;
            resident = english("resident1");
            clerk = english("clerk1");
            story.run();
        }
    }

    /** So much later sessions have ended, and both sign in again. */
    private void later(int days) {
        databases.clock().move(Duration.ofDays(days));
        resident = english("resident1");
        clerk = english("clerk1");
    }

    private Visitor english(String login) {
        var visitor = site.visitor(login);
        visitor.get("/?lang=en");
        return visitor;
    }

    private String begun(String tree, String what) {
        return sentTo(resident.fillAt(LIST + "/new", LIST, "area", community(), "tree", tree, "what", what));
    }

    private int move(Visitor who, String address, String move, String... fields) {
        var seen = SEEN.matcher(who.get(address).body());
        var sent = new String[fields.length + 2];
        sent[0] = "seen";
        sent[1] = seen.find() ? seen.group(1) : "0";
        System.arraycopy(fields, 0, sent, 2, fields.length);
        return who.post(address + "/moves/" + move, sent).statusCode();
    }

    private String json(String query) {
        return clerk.get(LIST + ".json" + query).body();
    }

    private String community() {
        return Long.toString(number("select g.area_id from core_grant g join core_account a"
                + " on a.member_id = g.member_id where a.login_name = 'clerk1'"));
    }

    private long member() {
        return number("select member_id from core_account where login_name = 'resident1'");
    }

    private long number(String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
