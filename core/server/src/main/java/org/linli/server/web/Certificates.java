package org.linli.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Opens the site's certificate. What is wrong with it is said in words of an {@link IllegalArgumentException}. */
final class Certificates {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Certificates() {}

    static KeyStore open(WebSettings.Tls tls) {
        try {
            return tls.pkcs12() ? pkcs12(tls) : pem(tls);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The certificate " + tls.certificate() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore pkcs12(WebSettings.Tls tls) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(tls.certificate().toFile(), tls.password().toCharArray());
    }

    private static KeyStore pem(WebSettings.Tls tls) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("site", key(tls.key()), tls.password().toCharArray(), chain(tls.certificate()));
        return store;
    }

    private static Certificate[] chain(Path file) throws GeneralSecurityException, IOException {
        try (var input = Files.newInputStream(file)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(input);
            if (chain.isEmpty()) {
                throw new IOException("the file holds no certificate");
            }
            return chain.toArray(Certificate[]::new);
        }
    }

    private static PrivateKey key(Path file) throws GeneralSecurityException, IOException {
        var found = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new IOException(file + " holds no PKCS#8 key without password; make one with: openssl pkcs8 -topk8"
                    + " -nocrypt -in old.key -out new.key");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (var algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // the next kind of key
            }
        }
        throw new IOException(file + " holds a key of an unknown kind");
    }
}
