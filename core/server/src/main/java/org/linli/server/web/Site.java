package org.linli.server.web;

/**
 * What the site says of itself on every page.
 *
 * @param name the name of the district's site
 * @param version the version of Linli
 * @param demonstration whether the data folder is marked as a demonstration
 */
public record Site(String name, String version, boolean demonstration) {}
