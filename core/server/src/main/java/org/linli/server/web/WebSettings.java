package org.linli.server.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the site is reached.
 *
 * @param host the address to listen on
 * @param port 0 takes any free port
 * @param publicAddress as {@code https://linli.example.cn}, or "" to take it from each request
 * @param tls the site's own certificate, if it speaks HTTPS itself
 * @param trustedProxies addresses or networks (as 10.0.0.0/8) whose forwarded headers count
 * @param limits how much a request may bring and how long it may take
 */
public record WebSettings(
        String host, int port, String publicAddress, Optional<Tls> tls, List<String> trustedProxies, Limits limits) {

    public static final String LOOPBACK = "127.0.0.1";

    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
        publicAddress = publicAddress.replaceAll("/+$", "");
    }

    /** The server for this machine alone, in plain HTTP. */
    public static WebSettings local(int port) {
        return new WebSettings(LOOPBACK, port, "", Optional.empty(), List.of(), Limits.STANDARD);
    }

    public WebSettings withLimits(Limits other) {
        return new WebSettings(host, port, publicAddress, tls, trustedProxies, other);
    }

    public WebSettings withPublicAddress(String address) {
        return new WebSettings(host, port, address, tls, trustedProxies, limits);
    }

    public WebSettings withTls(Tls certificate) {
        return new WebSettings(host, port, publicAddress, Optional.of(certificate), trustedProxies, limits);
    }

    public WebSettings withTrustedProxies(String... proxies) {
        return new WebSettings(host, port, publicAddress, tls, List.of(proxies), limits);
    }

    /**
     * A certificate with its private key: PEM files (the chain; the key as PKCS#8 without password), or one PKCS#12
     * file.
     *
     * @param key the PEM file of the key; the same as {@code certificate} for PKCS#12
     * @param password of the PKCS#12 file, or ""
     */
    public record Tls(Path certificate, Path key, String password) {

        public boolean pkcs12() {
            return certificate.equals(key);
        }

        @Override
        public String toString() {
            return "Tls[" + certificate + "]";
        }
    }

    /**
     * Limits of one request.
     *
     * @param fieldBytes of a body without files
     * @param fileBytes of one file; larger ones are refused by name beside their field
     * @param files how many files one form brings
     * @param requestTime after which the answer is 503
     * @param threads how many requests are worked on at once
     */
    public record Limits(long fieldBytes, long fileBytes, int files, Duration requestTime, int threads) {

        private static final long MEGABYTE = 1024 * 1024;

        public static final Limits STANDARD = new Limits(MEGABYTE, 10 * MEGABYTE, 9, Duration.ofSeconds(30), 64);

        /** Of a body with files; half a file more, so that one that is a little too large can be refused by name. */
        public long bodyBytes() {
            return fieldBytes + files * fileBytes + fileBytes / 2;
        }

        public Limits withRequestTime(Duration time) {
            return new Limits(fieldBytes, fileBytes, files, time, threads);
        }
    }
}
