package org.linli.server.access;

import java.time.Instant;

/** A personal access token, by which a program asks as its holder; times in epoch milliseconds. */
public record Token(long id, long accountId, String name, long createdAt, long untilAt) {

    public Instant created() {
        return Instant.ofEpochMilli(createdAt);
    }

    public Instant until() {
        return Instant.ofEpochMilli(untilAt);
    }
}
