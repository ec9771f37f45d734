package example.saboteur;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Where harm is done now, and which; as {@code page-throws}. */
final class Mode {

    private static final AtomicReference<String> NOW = new AtomicReference<>(System.getProperty("saboteur.mode", ""));

    private Mode() {}

    static void choose(String mode) {
        NOW.set(mode);
    }

    static boolean is(String mode) {
        return NOW.get().equals(mode);
    }

    static void harm(String where) {
        var now = NOW.get();
        if (now.startsWith(where + "-")) {
            Harm.valueOf(now.substring(where.length() + 1).toUpperCase(Locale.ROOT))
                    .work();
        }
    }
}
