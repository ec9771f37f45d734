package org.linli.server.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One version of the privacy notice (PIPL art. 17).
 *
 * @param version counted from 1
 * @param texts by language tag; paragraphs stand between empty lines, a heading begins with {@code #}
 */
public record PrivacyNotice(int version, Instant at, Map<String, String> texts) {

    private static final String HEADING = "#";

    public PrivacyNotice {
        texts = Map.copyOf(texts);
    }

    /** A heading or a paragraph. */
    public record Block(boolean heading, String text) {}

    /** The text as it is read in a language; in another one where it has none of this. */
    public List<Block> blocks(Locale locale) {
        var blocks = new ArrayList<Block>();
        for (var part : text(locale).strip().split("\\R\\s*\\R")) {
            blocks.add(
                    part.startsWith(HEADING)
                            ? new Block(true, part.substring(HEADING.length()).strip())
                            : new Block(false, part));
        }
        return blocks;
    }

    String text(Locale locale) {
        return texts.getOrDefault(
                locale.toLanguageTag(), texts.values().stream().findFirst().orElse(""));
    }
}
