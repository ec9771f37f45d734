package org.linli.server.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Access;
import org.linli.api.file.Staged;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.testkit.FreshDatabases;

/** A site with one form that is stored by an act. */
final class NeedSite implements AutoCloseable {

    record Need(
            @NotBlank @Size(max = 20) String title,
            int persons,
            @Size(max = 2) Staged photos) {}

    private static final Form<Need> FORM = Form.of(Need.class, "test.need");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|_once)\" value=\"([^\"]+)\"");
    final StandInSite site;

    NeedSite(FreshDatabases databases) {
        site = new StandInSite(databases);
        site.get("/needs/new", Access.everyone(), request -> Answer.page("New", "form.jte", request.form(FORM)));
        site.get("/needs", Access.everyone(), request -> Answer.page("Needs", "list.jte", titles()));
        var take = new Action.Take<>(FORM, this::file, NeedSite::again);
        site.route("core", "POST", "/needs", Access.everyone(), take);
        var outside = new Action.Take<>(
                FORM, new OutsideAct<>((request, need) -> Answer.seeOther("/" + need.persons())), NeedSite::again);
        site.route("core", "POST", "/sign-in", Access.everyone(), outside);
        site.start();
    }

    private Answer file(Request request, Need need) {
        var data = site.databases.main().data("core");
        return data.act(handle -> {
            insert(handle, need, data.newId());
            if (need.title().equals("nobody")) {
                throw Refused.because("title", "error.forbidden.title");
            }
            return Answer.seeOther("/needs?done=" + need.photos().ids().size()).withNotice("error.home");
        });
    }

    private static void insert(Handle handle, Need need, long id) {
        handle.execute("insert into core_site (key, value) values (?, ?)", Long.toString(id), need.title());
    }

    private static Answer again(Request request, FormView form) {
        return Answer.page("Again", "form.jte", form);
    }

    List<String> titles() {
        return site.databases
                .main()
                .data("core")
                .read(handle -> handle.createQuery("select value from core_site")
                        .mapTo(String.class)
                        .list());
    }

    void empty() {
        site.databases.main().data("core").act(handle -> handle.execute("delete from core_site"));
    }

    @Override
    public void close() {
        site.server.close();
    }

    Multipart form(HttpResponse<String> shown, String title) {
        return new Multipart()
                .field("_csrf", token(shown, "_csrf"))
                .field("_once", token(shown, "_once"))
                .field("title", title)
                .field("persons", "2");
    }

    HttpResponse<String> shown() {
        return site.get("/needs/new");
    }

    HttpResponse<String> post(HttpResponse<String> shown, String fields) {
        return site.send(site.to("/needs")
                .header("Cookie", cookie(shown, "linli_visit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(tokens(shown) + "&" + fields)));
    }

    HttpResponse<String> json(String body, String key) {
        return site.send(site.to("/needs")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    static String tokens(HttpResponse<String> shown) {
        return "_csrf=" + token(shown, "_csrf") + "&_once=" + token(shown, "_once");
    }

    static String token(HttpResponse<String> shown, String name) {
        return TOKEN.matcher(shown.body())
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.split(";")[0])
                .findFirst()
                .orElse("");
    }
}
