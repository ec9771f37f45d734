package org.linli.api.access;

/** The viewer when nobody is signed in, who may nothing. */
public final class Nobody implements Viewer {

    /** The only one. */
    public static final Nobody VIEWER = new Nobody();

    private Nobody() {}

    @Override
    public boolean signedIn() {
        return false;
    }

    @Override
    public long memberId() {
        return 0;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ActingAs actingAs() {
        return ActingAs.ANYBODY;
    }

    @Override
    public Scope scope(Permission permission) {
        return Scope.NOWHERE;
    }
}
