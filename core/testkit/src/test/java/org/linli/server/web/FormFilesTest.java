package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** Files that come with a form are staged first, and reach it by their ids. */
@EachDatabase
class FormFilesTest {

    private final NeedSite needs;

    FormFilesTest(FreshDatabases databases) {
        needs = new NeedSite(databases);
    }

    @BeforeEach
    void empty() {
        needs.empty();
    }

    @AfterEach
    void stop() {
        needs.close();
    }

    @Test
    void filesAreStagedAndTheirIdsReachTheFormEvenAfterARefusal() {
        var shown = needs.shown();
        var refused = needs.site.send(needs.form(shown, "")
                .file("photos", "lamp.png", new byte[] {1, 2, 3})
                .to(needs.site.to("/needs").header("Cookie", NeedSite.cookie(shown, "linli_visit"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        var id = needs.site.uploads.kept.keySet().stream().max(Long::compare).orElseThrow();
        assertThat(refused.body()).contains("value=\"" + id + "\"").contains("lamp.png");

        var taken = needs.site.send(needs.form(shown, "Lamp")
                .field("photos", Long.toString(id))
                .file("photos", "two.png", new byte[] {4})
                .to(needs.site.to("/needs").header("Cookie", NeedSite.cookie(shown, "linli_visit"))));
        assertThat(taken.headers().firstValue("Location")).hasValue("/needs?done=2");
    }

    @Test
    void aFormWithTheSameFileSentTwiceIsTakenOnce() {
        var shown = needs.shown();
        for (int i = 0; i < 2; i++) {
            var answer = needs.site.send(needs.form(shown, "Lamp")
                    .file("photos", "lamp.png", new byte[] {1, 2, 3})
                    .to(needs.site.to("/needs").header("Cookie", NeedSite.cookie(shown, "linli_visit"))));
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        assertThat(needs.titles()).containsExactly("Lamp");
    }

    @Test
    void anothersStagedFileIsPassedOver() {
        var mine = needs.shown();
        needs.site.send(needs.form(mine, "")
                .file("photos", "lamp.png", new byte[] {1})
                .to(needs.site.to("/needs").header("Cookie", NeedSite.cookie(mine, "linli_visit"))));
        var id = needs.site.uploads.kept.keySet().stream().max(Long::compare).orElseThrow();
        var answer = needs.post(needs.shown(), "title=Lamp&persons=2&photos=" + id);
        assertThat(answer.headers().firstValue("Location").orElse("")).isNotEqualTo("/needs?done=1");
    }

    @Test
    void aRefusedFileIsNamedAndTheFormIsKept() {
        var shown = needs.shown();
        var answer = needs.site.send(needs.form(shown, "Lamp")
                .file("photos", "bad.exe", new byte[] {1})
                .to(needs.site.to("/needs").header("Cookie", NeedSite.cookie(shown, "linli_visit"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Lamp").contains("test.bad-file");
        assertThat(needs.titles()).isEmpty();
    }
}
