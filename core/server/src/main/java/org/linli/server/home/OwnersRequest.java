package org.linli.server.home;

import gg.jte.Content;
import org.linli.api.access.Viewer;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListView;
import org.linli.api.web.Request;
import org.linli.api.words.Words;

/** The request for the start page as a card's owner sees it: with the owner's own words. */
record OwnersRequest(Request request, Words words) implements Request {

    @Override
    public Viewer viewer() {
        return request.viewer();
    }

    @Override
    public String path(String name) {
        return request.path(name);
    }

    @Override
    public long id(String name) {
        return request.id(name);
    }

    @Override
    public String query(String name) {
        return request.query(name);
    }

    @Override
    public <T extends Record> FormView form(Form<T> form) {
        return request.form(form);
    }

    @Override
    public <R> R row(ListView<R> list) {
        return request.row(list);
    }

    @Override
    public String url(String path) {
        return request.url(path);
    }

    @Override
    public Content qr(String text, String title) {
        return request.qr(text, title);
    }

    @Override
    public void throttle(String what, int perHour) {
        request.throttle(what, perHour);
    }
}
