package org.linli.server.figure;

import java.util.Objects;
import org.linli.api.figure.Figure;
import org.linli.api.words.Words;
import org.linli.server.web.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A figure with its owner. */
record FigureEntry(Owner owner, Figure figure) {

    private static final Logger LOG = LoggerFactory.getLogger(FigureEntry.class);

    /** Unique in the site, as {@code service-365.on-time}. */
    String id() {
        return owner.id() + "." + figure.key();
    }

    /** The owner's words in the language of the reader's. */
    Words words(Words reader) {
        return owner.words(reader.locale());
    }

    String title(Words reader) {
        return text(reader, "");
    }

    String what(Words reader) {
        return text(reader, ".what");
    }

    /** Its id where its plugin cannot name it. */
    String text(Words reader, String part) {
        try {
            return Objects.requireNonNull(figure.text(words(reader), part));
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The figure {} cannot be named", id(), thrown);
            return id();
        }
    }
}
