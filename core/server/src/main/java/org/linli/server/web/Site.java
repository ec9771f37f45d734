package org.linli.server.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the site says of itself on every page.
 *
 * @param name the name of the district's site, by language
 * @param version the version of Linli
 * @param demonstration whether the data folder is marked as a demonstration
 * @param moved the site's time, as long as a trainer has moved it on
 */
public record Site(
        Function<Locale, String> name, String version, boolean demonstration, Supplier<Optional<Instant>> moved) {}
