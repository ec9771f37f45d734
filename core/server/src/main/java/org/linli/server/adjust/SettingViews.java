package org.linli.server.adjust;

import gg.jte.Content;
import java.util.List;

/** What the page of a plugin's settings shows. */
public final class SettingViews {

    private SettingViews() {}

    /**
     * The page.
     *
     * @param changes what would change; empty before anything was sent
     * @param locked what district.yml says
     * @param form empty when there is nothing to set here
     */
    public record Shown(String id, String name, List<Changed> changes, List<Locked> locked, List<Content> form) {}

    /** One change in words. */
    public record Changed(String key, String label, String before, String after) {}

    /**
     * A setting that district.yml has.
     *
     * @param line where it stands there
     */
    public record Locked(String key, String label, String value, int line) {}

    /** For programs: the values that hold, without secrets, and which district.yml has. */
    public record Values(List<Value> values) {}

    /** One of them; a secret's value is "***" or "". */
    public record Value(String key, String value, boolean locked) {}

    /** For programs: what would change, and what is sent along to have it done. */
    public record Preview(String seen, List<Changed> changes) {}
}
