package org.linli.server.web;

/**
 * Where a request came from and where it was meant to go.
 *
 * @param address of the visitor
 * @param secure whether the visitor speaks HTTPS, with us or with a trusted proxy
 * @param site scheme and host as the visitor sees them, as {@code https://linli.example.cn}
 */
record Origin(String address, boolean secure, String site) {}
