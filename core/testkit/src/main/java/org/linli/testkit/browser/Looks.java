package org.linli.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What every page is held to: no serious finding of axe, nothing wider than the screen, one main heading. */
public final class Looks {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Path SCREENSHOTS = Path.of(System.getProperty("linli.screenshots", "target/screenshots"));

    private Looks() {}

    /** Checks the page and keeps a screenshot of its whole length under this name. */
    public static void check(Page page, String name) {
        check(page, name, Set.of());
    }

    /** The same with further rules of axe, which do not apply by themselves. */
    static void check(Page page, String name, Set<String> rules) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(grave(page, rules)).as("axe on " + name + " " + page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo((Integer) page.evaluate("window.innerWidth"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .as("main headings of " + name)
                .isEqualTo(1);
    }

    private static List<String> grave(Page page, Set<String> rules) {
        var options = new AxeRunOptions();
        options.setRules(rules.stream().collect(Collectors.toMap(rule -> rule, rule -> {
            var enabled = new AxeRuleOptions();
            enabled.setEnabled(true);
            return enabled;
        })));
        // there are no frames; the other mode opens a page of its own for each that is checked
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Looks::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }
}
