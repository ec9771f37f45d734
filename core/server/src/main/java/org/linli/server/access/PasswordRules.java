package org.linli.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/** What a new password must be, after NIST SP 800-63B: long enough, and not one that is tried first. */
final class PasswordRules {

    /** In characters as a person counts them. */
    static final int LENGTH_MIN = 10;

    static final int LENGTH_MAX = 128;
    static final int DIFFERENT_MIN = 4;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** All reasons why this cannot be the password of the account, beside the field. */
    static List<Refusal> refusals(String field, String password, String loginName) {
        var plain = plain(password);
        var reasons = new ArrayList<Refusal>();
        int length = plain.codePointCount(0, plain.length());
        if (length < LENGTH_MIN) {
            reasons.add(Refusal.of(field, "password.short", LENGTH_MIN));
        }
        if (length > LENGTH_MAX) {
            reasons.add(Refusal.of(field, "password.long", LENGTH_MAX));
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < DIFFERENT_MIN) {
            reasons.add(Refusal.of(field, "password.common"));
        }
        if (plain.equals(plain(loginName))) {
            reasons.add(Refusal.of(field, "password.login"));
        }
        return reasons;
    }

    static void check(String field, String password, String loginName) {
        var reasons = refusals(field, password, loginName);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
