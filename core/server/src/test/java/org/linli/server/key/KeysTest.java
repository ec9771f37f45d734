package org.linli.server.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Keys KEYS = Keys.fresh();

    @Property(tries = 200)
    void whatWasEncryptedComesBackInItsOwnRowAlone(@ForAll String text, @ForAll long row) {
        var ciphertext = KEYS.encrypt("core_member", "phone", row, text);

        assertThat(KEYS.decrypt("core_member", "phone", row, ciphertext)).isEqualTo(wellFormed(text));
        assertRefused(KEYS, "core_member", "phone", row + 1, ciphertext);
        assertRefused(KEYS, "core_member", "identity", row, ciphertext);
        assertRefused(KEYS, "core_organization", "phone", row, ciphertext);
        assertRefused(Keys.fresh(), "core_member", "phone", row, ciphertext);
    }

    @Property(tries = 200)
    void oneChangedCharacterIsNoticed(@ForAll @IntRange(min = 0, max = 60) int at) {
        var ciphertext = KEYS.encrypt("core_member", "phone", 1, "+8613800000001");
        var changed = new StringBuilder(ciphertext);
        int index = at % (ciphertext.length() - 1);
        changed.setCharAt(index, changed.charAt(index) == 'A' ? 'B' : 'A');

        assertRefused(KEYS, "core_member", "phone", 1, changed.toString());
    }

    @Test
    void theSameTextIsEncryptedDifferentlyEachTime() {
        assertThat(KEYS.encrypt("t", "c", 1, "x")).isNotEqualTo(KEYS.encrypt("t", "c", 1, "x"));
    }

    @Test
    void theBlindIndexIsTheSameForTheSameTextAndPurposeAlone() {
        assertThat(KEYS.blindIndex("member.phone", "+8613800000001"))
                .isEqualTo(KEYS.blindIndex("member.phone", "+8613800000001"))
                .isNotEqualTo(KEYS.blindIndex("account.phone", "+8613800000001"))
                .isNotEqualTo(KEYS.blindIndex("member.phone", "+8613800000002"))
                .isNotEqualTo(Keys.fresh().blindIndex("member.phone", "+8613800000001"))
                .hasSize(43);
    }

    @Test
    void theKeyFileIsMadeOnceForItsOwnerAlone(@TempDir Path folder) throws IOException {
        var ciphertext = Keys.open(folder, Optional.empty()).encrypt("t", "c", 1, "words");

        assertThat(Keys.open(folder, Optional.empty()).decrypt("t", "c", 1, ciphertext))
                .isEqualTo("words");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("linli.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFileThatOthersMayReadIsRefused(@TempDir Path folder) throws IOException {
        Keys.open(folder, Optional.empty());
        Files.setPosixFilePermissions(folder.resolve("linli.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Keys.open(folder, Optional.empty())).hasMessageContaining("chmod 600");
    }

    @Test
    void afterRotationOldTextIsReadAndRenewedAndIndexesStay(@TempDir Path folder) {
        var before = Keys.open(folder, Optional.empty());
        var old = before.encrypt("t", "c", 1, "words");
        var after = Keys.rotate(folder);

        assertThat(after.decrypt("t", "c", 1, old)).isEqualTo("words");
        assertThat(after.current(old)).isFalse();
        var renewed = after.renew("t", "c", 1, old);
        assertThat(after.current(renewed)).isTrue();
        assertThat(Keys.open(folder, Optional.empty()).decrypt("t", "c", 1, renewed))
                .isEqualTo("words");
        assertThat(after.blindIndex("p", "x")).isEqualTo(before.blindIndex("p", "x"));
        assertThatThrownBy(() -> before.decrypt("t", "c", 1, renewed))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("\"k2\"");
    }

    @Test
    void keysComeFromTheEnvironmentOnOneLine(@TempDir Path folder) throws IOException {
        var file = Keys.open(folder, Optional.empty());
        var line = Files.readString(folder.resolve("linli.key"))
                .lines()
                .filter(entry -> !entry.startsWith("#"))
                .map(entry -> entry.replace(' ', ':'))
                .reduce((one, two) -> one + "," + two);

        var environment = Keys.open(folder.resolve("none"), line);

        assertThat(environment.decrypt("t", "c", 1, file.encrypt("t", "c", 1, "words")))
                .isEqualTo("words");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aBrokenVariableIsToldWithoutItsSecret(@TempDir Path folder) {
        assertThatThrownBy(() -> Keys.open(folder, Optional.of("index:c2VjcmV0")))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContaining("LINLI_KEY")
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void keysAreDerivedAsInTheStandardsThirdExample() {
        // RFC 5869 A.3, its first 32 bytes; no salt means 32 zeros
        assertThat(HexFormat.of().formatHex(Hkdf.derive(HexFormat.of().parseHex("0b".repeat(22)), new byte[32], "")))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    private static void assertRefused(Keys keys, String table, String column, long row, String ciphertext) {
        assertThatThrownBy(() -> keys.decrypt(table, column, row, ciphertext)).isInstanceOf(KeyProblem.class);
    }

    // jqwik also makes strings that are not well-formed Unicode; these cannot be stored at all
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
