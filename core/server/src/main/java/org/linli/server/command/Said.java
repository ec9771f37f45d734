package org.linli.server.command;

import java.util.Locale;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

/** The words of the command line, in the language of the terminal. */
final class Said {

    private static final Bundles CORE = Bundles.core();

    private Said() {}

    static Words words() {
        return CORE.in(Locale.getDefault().getLanguage().equals("zh") ? Bundles.CHINESE : Bundles.ENGLISH);
    }
}
