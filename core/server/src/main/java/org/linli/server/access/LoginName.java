package org.linli.server.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.api.refusal.Refused;

/**
 * The unique name that opens an account: 3 to 64 letters, digits, dots, hyphens and underscores, at least one of them a
 * letter (so that it is never a phone number), in lower case.
 */
public record LoginName(String text) {

    private static final Pattern FORM = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}._@-]{3,64}");

    public LoginName {
        if (!FORM.matcher(text).matches() || !text.equals(normal(text))) {
            throw Refused.because("", "account.login.format");
        }
    }

    public static LoginName of(String text) {
        return new LoginName(normal(text));
    }

    /** As it is compared; what is typed at sign-in may be anything. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
