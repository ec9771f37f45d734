package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Access;
import org.linli.api.web.Answer;

/** The site speaks HTTPS with the district's own certificate. */
class HttpsTest {

    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private static Path folder;

    private static Path pkcs12;
    private static KeyStore store;

    @BeforeAll
    static void makeACertificate() throws Exception {
        pkcs12 = folder.resolve("site.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        pkcs12.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        store = KeyStore.getInstance(pkcs12.toFile(), PASSWORD.toCharArray());
    }

    @Test
    void aCertificateInPkcs12IsServed() throws Exception {
        served(new WebSettings.Tls(pkcs12, pkcs12, PASSWORD));
    }

    @Test
    void aCertificateInPemIsServed() throws Exception {
        served(pem());
    }

    @Test
    void aCertificateThatCannotBeUsedIsSaidInWords() throws Exception {
        var certificate = pem().certificate();
        var old = Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAA==\n");
        assertThatThrownBy(() -> Certificates.open(new WebSettings.Tls(certificate, old, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("old.key")
                .hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> Certificates.open(new WebSettings.Tls(folder.resolve("absent"), old, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> Certificates.open(new WebSettings.Tls(pkcs12, pkcs12, "wrong")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void served(WebSettings.Tls tls) throws IOException, InterruptedException {
        try (var site = StandInSite.onSqlite()) {
            site.get("/", Access.everyone(), request -> Answer.page("x", "x.jte", request.url("/here")));
            site.settings = site.settings.withTls(tls);
            site.start();
            var address = URI.create("https://127.0.0.1:" + site.server.port());
            var client = HttpClient.newBuilder().sslContext(trusting()).build();
            var answer =
                    client.send(HttpRequest.newBuilder(address.resolve("/")).build(), BodyHandlers.ofString());
            assertThat(site.server.address()).isEqualTo(address.toString());
            assertThat(answer.body()).contains(address + "/here");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie")).allMatch(line -> line.contains("; Secure"));
        }
    }

    private static SSLContext trusting() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("site", store.getCertificate("site"));
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebSettings.Tls pem() throws Exception {
        var certificate = folder.resolve("site.pem");
        var key = folder.resolve("site.key");
        write(certificate, "CERTIFICATE", store.getCertificate("site").getEncoded());
        write(key, "PRIVATE KEY", store.getKey("site", PASSWORD.toCharArray()).getEncoded());
        return new WebSettings.Tls(certificate, key, "");
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            var text = "-----BEGIN " + kind + "-----\n"
                    + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind + "-----\n";
            output.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
