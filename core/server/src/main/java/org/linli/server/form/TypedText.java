package org.linli.server.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.api.refusal.Refused;

/** Text as a person typed it. */
final class TypedText {

    /** What a person counts as one character (Unicode's extended grapheme cluster). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Turns the direction of text round, so that it reads other than it is. */
    private static final Pattern DIRECTION = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private TypedText() {}

    static long length(CharSequence text) {
        return CHARACTER.matcher(text).results().count();
    }

    /** Without spaces around it; "" when there is nothing to see. Throws {@link Refused} on control characters. */
    static String clean(String typed, boolean lines) {
        var text = lines ? typed.replace("\r\n", "\n").replace('\r', '\n') : typed;
        text.codePoints()
                .filter(character -> isControl(character, lines))
                .findFirst()
                .ifPresent(TypedText::refuse);
        return isBlank(text) ? "" : text.strip();
    }

    /** For codes and numbers: full-width characters of an input method become the plain ones. */
    static String plain(String typed) {
        return clean(Normalizer.normalize(typed, Normalizer.Form.NFKC), false);
    }

    /** Passwords keep their spaces. */
    static String secret(String typed) {
        clean(typed, false);
        return typed;
    }

    private static boolean isControl(int character, boolean lines) {
        if (lines && (character == '\n' || character == '\t')) {
            return false;
        }
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || DIRECTION.matcher(Character.toString(character)).matches();
    }

    private static void refuse(int character) {
        throw Refused.because("", "form.refused.control", String.format(Locale.ROOT, "U+%04X", character));
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT);
    }
}
