package org.linli.server.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refused;
import org.linli.server.signature.Verdict.State;

class TrustTest {

    private final SigningKey key = SigningKey.fresh();
    private final Trust strict = new Trust(Map.of("anhe", key.publicText()), false);
    private final Trust lenient = new Trust(Map.of(), true);

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void aJar() throws IOException {
        jar = zip(folder.resolve("plugin.jar"));
    }

    @Test
    void aSignedJarIsTrustedWhereverItIsCopiedAndStillReadsAsAJar() throws IOException {
        Trust.sign(jar, key);
        var copy = Files.copy(jar, folder.resolve("copy.jar"));
        assertThat(strict.of(Signed.read(copy))).isEqualTo(new Verdict(State.TRUSTED, "anhe", true));
        try (var read = new ZipFile(copy.toFile())) {
            assertThat(read.getInputStream(read.getEntry("a")).readAllBytes()).hasSize(500);
        }
    }

    @Test
    void anUnsignedJarRunsOnlyWhereTheDistrictAllowsIt() throws IOException {
        assertThat(strict.of(Signed.read(jar))).isEqualTo(new Verdict(State.UNSIGNED, "", false));
        assertThat(lenient.of(Signed.read(jar))).isEqualTo(new Verdict(State.UNSIGNED, "", true));
    }

    @Test
    void aStrangersSignatureCountsAsNone() throws IOException {
        var stranger = SigningKey.fresh();
        Trust.sign(jar, stranger);
        assertThat(strict.of(Signed.read(jar))).isEqualTo(new Verdict(State.STRANGE, stranger.publicText(), false));
        assertThat(lenient.of(Signed.read(jar)).allowed()).isTrue();
    }

    @Test
    void whatARevokedKeySignedNeverRunsAndSaysWhichAndSinceWhen() throws IOException {
        Trust.sign(jar, key);
        var since = Map.of(key.publicText(), LocalDate.parse("2026-05-01"));
        for (var unsigned : List.of(true, false)) {
            var named = new Trust(Map.of("anhe", key.publicText()), unsigned, since);
            assertThat(named.of(Signed.read(jar))).isEqualTo(new Verdict(State.REVOKED, "anhe", false, "2026-05-01"));
            var stamp = Trust.stamp("catalogue", new byte[0], key);
            assertThat(named.signer("catalogue", new byte[0], stamp)).isEmpty();
        }
        var unnamed = new Trust(Map.of(), true, since).of(Signed.read(jar));
        assertThat(unnamed.by()).isEqualTo(key.publicText());
        Trust.sign(jar, SigningKey.fresh());
        assertThat(new Trust(Map.of(), true, since).of(Signed.read(jar)).allowed())
                .isTrue();
    }

    @Test
    void aRevokedJarNeverRunsWhoeverSignedIt() throws IOException {
        for (int signed = 0; signed < 2; signed++) {
            var revoked = Map.of(Sha256.of(jar), LocalDate.parse("2026-05-01"));
            var verdict = new Trust(strict.keys(), true, revoked).of(Signed.read(jar));
            assertThat(verdict).isEqualTo(new Verdict(State.REVOKED_JAR, "2026-05-01", false));
            Trust.sign(jar, key);
        }
    }

    @Test
    void signingAgainPutsTheNewSignatureInThePlaceOfTheOld() throws IOException {
        Trust.sign(jar, SigningKey.fresh());
        long size = Files.size(jar);
        Trust.sign(jar, key);
        assertThat(strict.of(Signed.read(jar)).by()).isEqualTo("anhe");
        assertThat(jar).hasSize(size);
    }

    @Test
    void whatIsNoJarCannotBeSigned() throws IOException {
        Files.writeString(jar, "no jar");
        assertThatThrownBy(() -> Trust.sign(jar, key)).isInstanceOf(Refused.class);
    }

    @Property(tries = 300)
    void aJarOfWhichOneByteIsChangedIsNeverTrusted(@ForAll @IntRange(max = 100_000) int where) throws IOException {
        var changed = Files.createTempFile("changed", ".jar");
        try {
            Trust.sign(zip(changed), key);
            var bytes = Files.readAllBytes(changed);
            bytes[where % bytes.length] ^= 1;
            Files.write(changed, bytes);
            assertThat(state(changed)).isNotEqualTo(State.TRUSTED);
        } finally {
            Files.delete(changed);
        }
    }

    @Test
    void aTextIsSignedForItsKindAlone() {
        var text = "versions".getBytes(StandardCharsets.UTF_8);
        var stamp = Trust.stamp("catalogue", text, key);
        assertThat(strict.signer("catalogue", text, stamp)).contains("anhe");
        assertThat(strict.signer("plugin", text, stamp)).isEmpty();
        assertThat(strict.signer("catalogue", "version".getBytes(StandardCharsets.UTF_8), stamp))
                .isEmpty();
        assertThat(lenient.signer("catalogue", text, stamp)).isEmpty();
    }

    @Test
    void aKeyIsReadFromItsFileWhichIsForItsOwnerAlone() throws IOException {
        var file = folder.resolve("anhe.key");
        key.write(file);
        Trust.sign(jar, SigningKey.read(file));
        assertThat(strict.of(Signed.read(jar)).state()).isEqualTo(State.TRUSTED);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> SigningKey.read(jar)).isInstanceOf(Refused.class);
    }

    private State state(Path changed) {
        try {
            return strict.of(Signed.read(changed)).state();
        } catch (IOException noArchive) {
            return State.CHANGED;
        }
    }

    private static Path zip(Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a"));
            out.write("0123456789".repeat(50).getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
