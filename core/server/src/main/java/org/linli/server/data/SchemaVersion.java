package org.linli.server.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an owner, as far as its tables are concerned. */
public record SchemaVersion(int major, int minor) implements Comparable<SchemaVersion> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\..*)?");

    /** Takes a version's text; throws IllegalArgumentException when it is none. */
    public static SchemaVersion of(String version) {
        Matcher matcher = TEXT.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version: " + version);
        }
        return new SchemaVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether this version runs on tables that the other has made: its own, older ones, or one minor version newer. */
    public boolean runsOn(SchemaVersion data) {
        return data.major < major || data.major == major && data.minor <= minor + 1;
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }
}
