package org.linli.server.access;

/** Forgets sessions, tokens, links and counted tries that are over. */
final class Sweep {

    private final Accounts.Ground ground;

    Sweep(Accounts.Ground ground) {
        this.ground = ground;
    }

    void run() {
        var data = ground.data();
        var clock = ground.clock();
        new Sessions(data, clock).sweep();
        new Tokens(data, clock, ground.audit()).sweep();
        new Tries(data, clock).sweep();
        data.act(handle -> {
            new Links(clock).sweep(handle);
            return null;
        });
    }
}
