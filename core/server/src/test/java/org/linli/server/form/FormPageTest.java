package org.linli.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.api.form.Choice;
import org.linli.api.refusal.Refusal;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

class FormPageTest {

    private static final Words WORDS = Bundles.core().in(Bundles.ENGLISH);
    private static final FormContext CONTEXT =
            new FormContext(WORDS, new FormTokens("c<srf", "once", ""), Typed.FILES, 0);

    @Test
    void aBlankFormCarriesItsTokensAndSendsFilesAsParts() {
        var html = html(FormPage.blank(Registration.FORM, CONTEXT));

        assertThat(html)
                .startsWith("<form class=\"form\" method=\"post\" action=\"/register?a=1&amp;b=2\""
                        + " enctype=\"multipart/form-data\"")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"c&lt;srf\">")
                .contains("<input type=\"hidden\" name=\"_once\" value=\"once\">")
                .contains("type=\"submit\">registration.submit</button>")
                .endsWith("</form>\n")
                .doesNotContain("refusals");
    }

    @Test
    void everyVisibleControlHasALabelOfItsOwn() {
        var html = html(FormPage.blank(Registration.FORM, CONTEXT));
        var labelled = html.lines()
                .flatMap(line -> Pattern.compile("<label for=\"([^\"]+)\"")
                        .matcher(line)
                        .results()
                        .map(match -> match.group(1)))
                .toList();
        var controls = Pattern.compile("<(?:input type=\"(?!hidden)[a-z]+\"|textarea|select) id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(controls).hasSize(16).doesNotHaveDuplicates();
        assertThat(labelled).containsExactlyInAnyOrderElementsOf(controls);
    }

    @Test
    void theRightKeyboardComesUpOnAPhone() {
        var html = html(FormPage.blank(Registration.FORM, CONTEXT));

        assertThat(tag(html, "phone")).contains("type=\"tel\"", "inputmode=\"tel\"", "autocomplete=\"tel\"");
        assertThat(tag(html, "households")).contains("type=\"text\"", "inputmode=\"numeric\"");
        assertThat(tag(html, "budget")).contains("inputmode=\"decimal\"");
        assertThat(tag(html, "code")).contains("autocapitalize=\"characters\"");
        assertThat(tag(html, "since")).contains("type=\"date\"").doesNotContain("inputmode", "autocomplete");
        assertThat(tag(html, "secret")).contains("type=\"password\"", "autocomplete=\"current-password\"");
    }

    @Test
    void fewOptionsAreRadioButtonsAndManyASelect() {
        var html = html(FormPage.blank(Registration.FORM, CONTEXT));

        assertThat(html)
                .contains("<input type=\"radio\" id=\"registration-kind\" name=\"kind\" value=\"CHOIR\">")
                .contains("registration.kind.TEAM</label>")
                .contains("<select id=\"registration-colour\" name=\"colour\"")
                .contains("<option value=\"\" selected>Not given</option>")
                .contains("<option value=\"VIOLET\">registration.colour.VIOLET</option>");
    }

    @Test
    void optionsGivenByThePageMakeASelect() {
        var page = FormPage.blank(Registration.FORM, CONTEXT);
        page.options("login", List.of(new Choice("a", "Anna & Co"))).value("login", "a");

        assertThat(html(page)).contains("<option value=\"a\" selected>Anna &amp; Co</option>");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedButNoPassword() {
        var html = html(refused(
                Typed.with("name", "<b>\"x", "words", "\nfirst", "secret", "s3cret", "photos", "71", "kind", "TEAM"),
                Refusal.of("name", "form.refused.Size.max", 0, 5)));

        assertThat(html)
                .contains("value=\"&lt;b>&#34;x\"")
                .contains(">\n\nfirst</textarea>")
                .contains("value=\"TEAM\" checked>")
                .contains("yard.jpg (2.1 MB)</label>")
                .contains("name=\"photos\" value=\"71\" checked>")
                .containsPattern("id=\"registration-consent\" name=\"consent\" value=\"true\"\\s+checked")
                .doesNotContain("s3cret");
    }

    @Test
    void eachReasonStandsBesideItsFieldAndInTheSummaryThatLeadsThere() {
        var html = html(refused(
                Typed.with(),
                Refusal.of("name", "form.refused.Size.max", 0, 5),
                Refusal.of("", "form.refused.json"),
                Refusal.of("areaId", "form.refused.NotNull")));

        assertThat(html)
                .contains("<h2>3 things are to be put right</h2>")
                .contains("<a href=\"#registration-name\">“registration.name”: At most 5 characters.</a>")
                .contains("<li>The text sent is no JSON object.</li>")
                .contains("<li>Please fill this in.</li>")
                .contains("<div id=\"registration-name-wrong\">")
                .contains("<p class=\"wrong\">At most 5 characters.</p>");
        assertThat(tag(html, "name")).contains("aria-invalid=\"true\"", "aria-describedby=\"registration-name-wrong\"");
        assertThat(tag(html, "login")).doesNotContain("aria-invalid", "aria-describedby");
    }

    @Test
    void whatThePageFillsInGivesWayToWhatWasTyped() {
        var blank = FormPage.blank(Registration.FORM, CONTEXT).value("name", "before");
        var typed = refused(Typed.with("name", "typed")).value("name", "before");

        assertThat(blank.value("name")).isEqualTo("before");
        assertThat(typed.value("name")).isEqualTo("typed");
        assertThat(refused(FormInput.ofForm(Map.of("name", List.of("")), StagedFiles.NONE))
                        .value("name", "before")
                        .value("name"))
                .isEmpty();
    }

    @Test
    void aFieldThatMustBeFilledInSaysSoInWords() {
        var html = html(FormPage.blank(Registration.FORM, CONTEXT));

        assertThat(html)
                .contains("registration.name <span class=\"must\">(must be filled in)</span>")
                .containsPattern("registration\\.login\\s*</label>")
                .contains("At most 200 characters.")
                .contains("At most 2 files, pictures or PDF, each up to 10 MB.");
    }

    private static FormPage refused(FormInput input, Refusal... refusals) {
        return FormPage.refused(Registration.FORM, CONTEXT, input, List.of(refusals));
    }

    private static String html(FormPage page) {
        var output = new StringOutput();
        page.content("/register?a=1&b=2").writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    /** The whole tag of a field's control. */
    private static String tag(String html, String field) {
        var id = html.indexOf("id=\"registration-" + field + "\"");
        return html.substring(html.lastIndexOf('<', id), html.indexOf('>', id));
    }
}
