package org.linli.server.plugin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.linli.api.words.Words;

/**
 * The core's words; for a kind of organization or project that a plugin has brought, that plugin's; and at
 * {@code <plugin id>:<key>} whatever that plugin says.
 */
record KindWords(Words core, Supplier<Catalogue> catalogue) implements Words {

    private static final String ORGANIZATION = "organization.kind.";
    private static final String PROJECT = "project.kind.";

    @Override
    public Locale locale() {
        return core.locale();
    }

    @Override
    public String text(String key, Object... args) {
        return whose(key).text(own(key), args);
    }

    @Override
    public boolean has(String key) {
        return whose(key).has(own(key));
    }

    @Override
    public String date(LocalDate date) {
        return core.date(date);
    }

    @Override
    public String moment(Instant instant) {
        return core.moment(instant);
    }

    private static String own(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private Words whose(String key) {
        if (key.indexOf(':') > 0) {
            var owner = catalogue.get().owners().get(key.substring(0, key.indexOf(':')));
            return owner == null ? core : owner.words(locale());
        }
        if (!key.startsWith(ORGANIZATION) && !key.startsWith(PROJECT) || core.has(key)) {
            return core;
        }
        return catalogue.get().owners().values().stream()
                .filter(owner -> !owner.id().equals(HostedOwner.CORE))
                .map(owner -> owner.words(locale()))
                .filter(words -> words.has(key))
                .findFirst()
                .orElse(core);
    }
}
