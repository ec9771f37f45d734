package org.linli.server.web;

import java.util.Locale;
import java.util.function.Function;

/**
 * What the site says of itself on every page.
 *
 * @param name the name of the district's site, by language
 * @param version the version of Linli
 * @param demonstration whether the data folder is marked as a demonstration
 */
public record Site(Function<Locale, String> name, String version, boolean demonstration) {}
