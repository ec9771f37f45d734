package org.linli.server.setting;

/**
 * A setting's value as the district gave it.
 *
 * @param line its line in district.yml, or 0 when it comes from the database
 */
public record Given(String value, int line) {}
