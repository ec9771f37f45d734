package org.linli.server.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.api.access.Viewer;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListView;
import org.linli.api.web.NotFound;
import org.linli.api.words.Words;
import org.linli.server.form.StagedFiles;
import org.linli.server.list.ListAsk;
import org.linli.server.list.ListQuery;
import org.linli.server.signature.Sha256;

/** A request on its route. */
final class PageRequest implements WebRequest {

    private static final int AGENT_CHARACTERS = 200;
    private final Visit visit;
    private final Owner owner;
    private final Map<String, String> parameters;
    private final Services services;
    private final Map<String, Integer> copies = new ConcurrentHashMap<>();
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private volatile String csrf = "";

    PageRequest(Visit visit, Owner owner, Map<String, String> parameters, Services services) {
        this.visit = visit;
        this.owner = owner;
        this.parameters = parameters;
        this.services = services;
    }

    Visit visit() {
        return visit;
    }

    Owner owner() {
        return owner;
    }

    @Override
    public Viewer viewer() {
        return visit.viewer();
    }

    @Override
    public Words words() {
        return owner.words(visit.locale());
    }

    @Override
    public String path(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no part {" + name + "}");
        }
        return value;
    }

    @Override
    public long id(String name) {
        var text = path(name);
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFound(name);
        }
        return Long.parseLong(text);
    }

    @Override
    public String query(String name) {
        return visit.query(name).orElse("");
    }

    @Override
    public <T extends Record> FormView form(Form<T> form) {
        return FormPages.blank(form, this);
    }

    @Override
    public <R> R row(ListView<R> list) {
        long id = id("id");
        var query = new ListQuery<>(
                ListAsk.of(list, "", name -> ""), services.parts().lists().apply(viewer()));
        return owner.data()
                .read(handle -> query.row(handle, id))
                .orElseThrow(() -> new NotFound(list.words() + " " + id));
    }

    /** How many forms with these words were made for this page before. */
    int copies(String formWords) {
        return copies.merge(formWords, 1, Integer::sum) - 1;
    }

    @Override
    public String csrf() {
        if (csrf.isEmpty()) {
            csrf = services.csrf().token(visit.visitorOrNew());
        }
        return csrf;
    }

    @Override
    public String url(String path) {
        return visit.origin().site() + path;
    }

    @Override
    public Content qr(String text, String words) {
        return QrCode.of(text, words);
    }

    @Override
    public void throttle(String what, int perHour) {
        throttleKey(what, Throttle.network(address()), perHour);
    }

    @Override
    public void throttleKey(String what, String key, int perHour) {
        // an act may run again with its batch: it is still one try
        if (counted.add(what + ' ' + key)) {
            services.throttle().tryOnce(what, key, perHour);
        }
    }

    @Override
    public String reference() {
        return visit.reference();
    }

    @Override
    public String address() {
        return visit.origin().address();
    }

    @Override
    public String agent() {
        var agent = visit.incoming().header("User-Agent").orElse("");
        return agent.length() <= AGENT_CHARACTERS ? agent : agent.substring(0, AGENT_CHARACTERS);
    }

    @Override
    public boolean secure() {
        return visit.origin().secure();
    }

    @Override
    public String sessionToken() {
        return visit.sessionToken();
    }

    @Override
    public void beginSession(String token) {
        visit.cookies().set(Cookies.SESSION, token, Cookies.WHILE_OPEN);
    }

    @Override
    public void endSession() {
        visit.cookies().remove(Cookies.SESSION);
    }

    @Override
    public boolean elder() {
        return ElderMode.of(visit);
    }

    @Override
    public void keepElder(boolean on) {
        ElderMode.keep(on, visit.cookies());
    }

    @Override
    public String sessionKey() {
        return Sha256.of(visit.visitorOrNew());
    }

    /** The files that the same visitor staged before. */
    StagedFiles stagedFiles() {
        return ids -> ids.isEmpty() ? List.of() : services.parts().uploads().staged(sessionKey(), ids);
    }

    /** The member's id, or "" for who has not signed in. */
    String person() {
        return viewer().signedIn() ? Long.toString(viewer().memberId()) : "";
    }

    /** Who a form's idempotency key belongs to: the member, or the visit, or without cookies the address. */
    String actor() {
        if (viewer().signedIn()) {
            return "member " + viewer().memberId();
        }
        return visit.visitor().isEmpty() ? "address " + address() : Sha256.of(visit.visitor());
    }
}
