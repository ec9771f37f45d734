package org.linli.server.control;

import java.util.List;
import java.util.Optional;
import org.linli.api.form.FormView;
import org.linli.api.words.Words;
import org.linli.server.plugin.StagedJar;
import org.linli.server.words.Message;

/**
 * A jar that may be installed, for its page.
 *
 * @param reason why it would not run, or ""
 * @param trust how it is signed
 * @param hindrance why it cannot be installed, or ""
 */
public record OfferView(
        String name,
        String description,
        String reason,
        String trust,
        String hindrance,
        StagedJar jar,
        String licence,
        String author,
        List<PluginViews.Part> parts,
        FormView form) {

    static OfferView of(Offer offer, StagedJar jar, Optional<Message> hindrance, Words words, FormView form) {
        var plugin = offer.plugin();
        var reason = hindrance.isPresent() ? Optional.<Message>empty() : plugin.reason();
        return new OfferView(
                plugin.title(words.locale()),
                plugin.description(words.locale()),
                reason.map(why -> why.in(words)).orElse(""),
                jar.trust().in(words),
                hindrance.map(why -> why.in(words)).orElse(""),
                jar,
                plugin.about().licence(),
                plugin.about().author(),
                PluginViews.brings(plugin, offer.tables()),
                form);
    }

    /** In groups, so that it can be read aloud and breaks on a phone. */
    public String hash() {
        return jar.hash().replaceAll(".{8}(?=.)", "$0 ");
    }

    /** In kilobytes. */
    public String size() {
        return Long.toString((jar.bytes() + 1023) / 1024);
    }
}
