package org.linli.testkit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.api.access.Access;
import org.linli.server.web.Action;
import org.linli.server.web.Route;
import org.linli.server.words.Bundles;

/** Every page of a plugin in every language, as somebody who may see it. */
final class PageWalk {

    /** A whole text that looks like a key: what a word that is missing leaves. */
    private static final Pattern KEY = Pattern.compile(">\\s*([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\\s*</(?!code)");

    private final TestSite site;
    private final RoutePlaces places;
    private final List<Route> routes;
    private final List<String> problems = new ArrayList<>();

    PageWalk(TestSite site, RouteObjects objects) {
        this.site = site;
        this.routes = site.linli().plugins().catalogue().routes().stream()
                .filter(route -> route.owner().equals(site.plugin()))
                .toList();
        this.places = new RoutePlaces(site.data("core"), routes, objects);
    }

    List<String> problems() {
        for (var language : Bundles.LANGUAGES) {
            var anybody = in(language, site.visitor());
            var resident = in(language, site.visitor("resident1"));
            var administrator = in(language, site.visitor("administrator"));
            for (var route : routes) {
                if (route.method().equals("GET") && !(route.action() instanceof Action.Data<?>)) {
                    var who = route.access() instanceof Access.Everyone
                            ? anybody
                            : route.access() instanceof Access.SignedIn ? resident : administrator;
                    look(who, language, places.addresses(route.path()).get(0).path());
                }
            }
        }
        return problems;
    }

    private static Visitor in(Locale language, Visitor visitor) {
        visitor.get("/?lang=" + language.toLanguageTag());
        return visitor;
    }

    private void look(Visitor visitor, Locale language, String address) {
        var answer = visitor.get(address);
        int status = answer.statusCode();
        // a placeholder in the address is found by nobody
        if (status >= 400 && !(status == 404 && address.matches(".*/(none|1)(/.*)?"))) {
            problems.add(address + " in " + language.toLanguageTag() + " answers " + status);
        }
        KEY.matcher(answer.body())
                .results()
                .forEach(found ->
                        problems.add(address + " in " + language.toLanguageTag() + " shows the key " + found.group(1)));
    }
}
