package org.linli.server.plugin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The archive of a plugin that was taken out, as its file is named.
 *
 * @param file its name in the folder of archives
 * @param version that stored the data
 * @param at when it was written
 */
public record Archive(String file, String plugin, String version, Instant at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z0-9-]*?)-([0-9]+\\.[0-9]+\\.[0-9]+[0-9A-Za-z.+-]*)-([0-9]{8}T[0-9]{9}Z)\\.zip");

    /** Of tables that no version is known of. */
    private static final String UNKNOWN = "0.0.0";

    static Archive of(String plugin, String version, Instant at) {
        var known = version.isEmpty() ? UNKNOWN : version;
        return new Archive(plugin + "-" + known + "-" + MOMENT.format(at) + ".zip", plugin, known, at);
    }

    /** Empty when no archive is named so. */
    public static Optional<Archive> named(String file) {
        return Optional.of(NAME.matcher(file))
                .filter(name -> name.matches())
                .map(name ->
                        new Archive(file, name.group(1), name.group(2), MOMENT.parse(name.group(3), Instant::from)));
    }
}
