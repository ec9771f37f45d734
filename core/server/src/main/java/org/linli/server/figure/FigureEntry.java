package org.linli.server.figure;

import org.linli.api.figure.Figure;
import org.linli.api.words.Words;
import org.linli.server.web.Owner;

/** A figure with its owner. */
record FigureEntry(Owner owner, Figure figure, FigureNames names) {

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

    String text(Words reader, String part) {
        return names.text(owner, figure, words(reader), part);
    }
}
