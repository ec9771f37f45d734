package org.linli.api.project;

import java.util.Optional;

/** A rung of the ladder that a project climbs, the lowest first. Its words are at {@code project.rung.<NAME>}. */
public enum Rung {
    /** Done once. */
    ACTIVITY,
    /** Planned, with milestones. */
    PROJECT,
    /** Offered again and again. */
    SERVICE,
    /** Known for what it does, and handed on to others. */
    BRAND;

    /** The next one up; empty at the top. */
    public Optional<Rung> above() {
        return at(ordinal() + 1);
    }

    /** The next one down; empty at the bottom. */
    public Optional<Rung> below() {
        return at(ordinal() - 1);
    }

    private static Optional<Rung> at(int ordinal) {
        return ordinal >= 0 && ordinal < values().length ? Optional.of(values()[ordinal]) : Optional.empty();
    }
}
