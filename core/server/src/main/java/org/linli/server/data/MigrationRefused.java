package org.linli.server.data;

/** A migration was not run, for the reason that the message gives in plain words; nothing was changed. */
public final class MigrationRefused extends RuntimeException {

    MigrationRefused(String reason) {
        super(reason);
    }
}
