package org.linli.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a page in the elder-friendly mode is held to beyond {@link Looks}: sizes of text and targets, and contrast. */
public final class ElderLooks {

    private static final int TEXT_PIXELS = 18;
    private static final int TARGET_PIXELS = 48;

    /** Text and targets that can be seen, each with its size when it is too small. */
    private static final String SMALL = """
            ([text, target]) => {
              const seen = (e) => {
                const box = e.getBoundingClientRect();
                return box.width > 2 && box.height > 2 && getComputedStyle(e).visibility !== "hidden"
                  && !e.closest(".skip, .unseen");
              };
              const small = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const e = texts.currentNode.parentElement;
                const words = texts.currentNode.textContent.trim();
                if (!words || ["SCRIPT", "STYLE", "OPTION"].includes(e.tagName) || !seen(e)) continue;
                const size = parseFloat(getComputedStyle(e).fontSize);
                if (size < text) small.push(`${size}px: ${words}`);
              }
              const targets = "a, button, summary, select, textarea, input:not([type=hidden])";
              document.querySelectorAll(targets).forEach((e) => {
                const box = (["checkbox", "radio"].includes(e.type) ? e.closest(".check") : e).getBoundingClientRect();
                if (seen(e) && (box.width < target || box.height < target))
                  small.push(`${Math.round(box.width)}x${Math.round(box.height)}: ${e.outerHTML.slice(0, 100)}`);
              });
              return [...new Set(small)];
            }""";

    private ElderLooks() {}

    /** Checks the page and keeps a screenshot under this name. */
    public static void check(Page page, String name) {
        Looks.check(page, name, Set.of("color-contrast-enhanced"));
        assertThat((List<?>) page.evaluate(SMALL, List.of(TEXT_PIXELS, TARGET_PIXELS)))
                .as("too small on " + name + " " + page.url())
                .isEmpty();
    }
}
