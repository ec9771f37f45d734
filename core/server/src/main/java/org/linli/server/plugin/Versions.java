package org.linli.server.plugin;

import org.pf4j.DefaultVersionManager;

/** Versions and ranges after Semantic Versioning, as {@code ^1.2.0} or {@code >=1.2.0 & <2.0.0}. */
final class Versions {

    /** The version of the API that plugins are checked against. */
    static final String API = "0.1.0";

    private static final DefaultVersionManager SEMVER = new DefaultVersionManager();

    private Versions() {}

    /** Whether the version is in the range; a suffix as -SNAPSHOT does not count. An empty range holds every one. */
    static boolean in(String range, String version) {
        return range.isEmpty() || SEMVER.checkVersionConstraint(plain(version), range);
    }

    /** As {@code Comparator} has it; both must be versions. */
    static int compare(String one, String other) {
        return SEMVER.compareVersions(one, other);
    }

    static boolean isVersion(String text) {
        try {
            SEMVER.compareVersions(text, text);
            return true;
        } catch (RuntimeException wrong) {
            return false;
        }
    }

    static boolean isRange(String text) {
        try {
            SEMVER.checkVersionConstraint("1.0.0", text);
            return true;
        } catch (RuntimeException wrong) {
            return false;
        }
    }

    static String plain(String version) {
        return version.replaceFirst("[-+].*", "");
    }
}
