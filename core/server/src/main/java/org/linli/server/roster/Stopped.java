package org.linli.server.roster;

/** Ends the work on an import for now: the server goes down, or others have it, and somebody may go on with it. */
final class Stopped extends RuntimeException {

    Stopped(String why) {
        super(why, null, false, false);
    }
}
