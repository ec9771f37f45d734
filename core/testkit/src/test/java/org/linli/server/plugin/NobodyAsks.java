package org.linli.server.plugin;

import gg.jte.Content;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListView;
import org.linli.api.web.Request;
import org.linli.api.words.Words;

/** A request without a web server, by nobody who is signed in. */
record NobodyAsks(Words words) implements Request {

    @Override
    public Viewer viewer() {
        return Nobody.VIEWER;
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
    public <R> R row(ListView<R> list) {
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
