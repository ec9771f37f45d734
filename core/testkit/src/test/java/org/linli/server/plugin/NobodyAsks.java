package org.linli.server.plugin;

import gg.jte.Content;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Request;
import org.linli.api.words.Words;

/** A request without a web server, by nobody who is signed in. */
record NobodyAsks(Words words) implements Request {

    @Override
    public Viewer viewer() {
        return new Viewer() {
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
        };
    }

    @Override
    public String path(String name) {
        return "7";
    }

    @Override
    public long id(String name) {
        return 7;
    }

    @Override
    public String query(String name) {
        return "";
    }

    @Override
    public <T extends Record> FormView form(Form<T> form) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String url(String path) {
        return path;
    }

    @Override
    public Content qr(String text, String label) {
        return output -> {};
    }

    @Override
    public void throttle(String what, int perHour) {}
}
