package org.linli.server.rights;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.rights.Purpose;
import org.linli.api.words.Words;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.plugin.Owners;
import org.linli.server.web.Owner;
import org.linli.server.web.Served;

/** What the core and the running plugins say of personal data, in words. */
public final class Registered {

    private static final String PLUGIN_NAME = "plugin.name";

    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;

    public Registered(Supplier<Catalogue> catalogue, Isolation isolation) {
        this.catalogue = catalogue;
        this.isolation = isolation;
    }

    /** What an owner answers, within its bounds; throws what it throws. */
    <T> T ask(Owned<?> owned, String what, Function<Owner, T> work) {
        return new Owners(catalogue, isolation).ask(owned.owner(), FaultKind.RIGHTS, what, work);
    }

    Catalogue.Rights rights() {
        return catalogue.get().rights();
    }

    /** Whose words hold; the core's where the owner was stopped meanwhile. */
    Owner owner(Owned<?> owned) {
        return catalogue.get().owners().getOrDefault(owned.owner(), core());
    }

    Owner core() {
        return catalogue.get().owners().get(Served.CORE);
    }

    Optional<Purpose> purpose(String key) {
        return rights().purposes().stream()
                .map(Owned::value)
                .filter(purpose -> purpose.key().equals(key))
                .findFirst();
    }

    List<PurposeView> purposes(Locale locale) {
        return rights().purposes().stream()
                .map(owned -> PurposeView.of(owned.value(), owner(owned).words(locale)))
                .toList();
    }

    /** The name of a plugin, or of what the core itself keeps. */
    String name(Owned<?> owned, Locale locale) {
        Words words = owner(owned).words(locale);
        return words.text(words.has(PLUGIN_NAME) ? PLUGIN_NAME : "rights.core");
    }

    /** A purpose in the reader's language. */
    public record PurposeView(Purpose purpose, String title, String what) {

        private static PurposeView of(Purpose purpose, Words words) {
            return new PurposeView(purpose, words.text(purpose.words()), words.text(purpose.words() + ".what"));
        }
    }
}
