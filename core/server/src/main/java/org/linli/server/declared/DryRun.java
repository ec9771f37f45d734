package org.linli.server.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.api.Setup;
import org.linli.api.access.Scope;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures.Standpoint;
import org.linli.api.web.Request;
import org.linli.server.access.Roles;
import org.linli.server.declared.DeclaredViews.Choice;
import org.linli.server.declared.DeclaredViews.Option;
import org.linli.server.declared.DeclaredViews.Verdict;
import org.linli.server.work.RunWords;

/**
 * What would be open, and why the rest not, to somebody of a role in a community, if a run stood there at a step with
 * an organization in charge. What is not chosen yet has a first value; nothing is stored.
 */
record DryRun(Setup tools, Roles roles, Request request, Procedure procedure, RunWords words) {

    private static final int ORGANIZATIONS_MAX = 500;
    private static final String NONE = "0";

    List<Choice> choices() {
        return List.of(
                choice("step", steps()),
                choice("role", roles.keys().stream().map(this::role)),
                choice("community", communities()),
                choice("undertaker", organizations("undertaker")),
                choice("acting", organizations("acting")));
    }

    List<Verdict> verdicts() {
        var at = new Standpoint(step(), place(), organization("undertaker"));
        return tools.procedures().tryOut(viewer(), procedure, at).stream()
                .map(one -> new Verdict(
                        words.move(one.move()),
                        one.closed().stream()
                                .map(why -> why.text(words.words()))
                                .toList()))
                .toList();
    }

    private TriedViewer viewer() {
        var place = place();
        var own = Set.of(organization("acting"));
        var where = place.equals(Place.WHOLE)
                ? Scope.EVERYWHERE
                : new Scope(false, Set.of(), Set.of(place.communityId()), Set.of(), own);
        return new TriedViewer(roles.permissions(role()), where, organization("acting"));
    }

    private static Choice choice(String key, Stream<Option> options) {
        return new Choice(key, options.toList());
    }

    private String step() {
        var asked = request.query("step");
        return procedure.step(asked).filter(step -> !step.isEnd()).isPresent()
                ? asked
                : procedure.first().key();
    }

    private Stream<Option> steps() {
        return procedure.steps().stream()
                .filter(step -> !step.isEnd())
                .map(step -> new Option(step.key(), words.step(step), step.key().equals(step())));
    }

    private String role() {
        var keys = roles.keys();
        return keys.contains(request.query("role")) ? request.query("role") : Roles.CLERK;
    }

    private Option role(String key) {
        var named = "role." + key;
        return new Option(key, words.words().has(named) ? words.words().text(named) : key, key.equals(role()));
    }

    private Place place() {
        return tools.areas().place(id("community"));
    }

    private Stream<Option> communities() {
        var root = tools.areas().root();
        var all = new Option(NONE, root.name(), id("community") == 0);
        return Stream.concat(
                Stream.of(all),
                tools.areas().ofLevel(AreaLevel.COMMUNITY).stream()
                        .map(area -> option(area.id(), area.name(), id("community"))));
    }

    /** Of the community and the areas above it, the nearest first; and none. */
    private Stream<Option> organizations(String key) {
        var root = tools.areas().root().id();
        var ancestry = new ArrayList<>(tools.areas().ancestry(id("community") == 0 ? root : id("community")));
        Collections.reverse(ancestry);
        var found = ancestry.stream()
                .map(area -> tools.organizations().inArea(area.id()))
                .flatMap(Collection::stream)
                .limit(ORGANIZATIONS_MAX)
                .map(one -> option(one.id(), one.name(), organization(key)));
        return Stream.concat(
                Stream.of(new Option(NONE, request.words().text("declared.none"), organization(key) == 0)), found);
    }

    private static Option option(long id, String label, long chosen) {
        return new Option(Long.toString(id), label, id == chosen);
    }

    private long organization(String key) {
        return tools.organizations().find(id(key)).map(one -> one.id()).orElse(0L);
    }

    /** 0 for what is no number. */
    private long id(String key) {
        var asked = request.query(key);
        return asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
    }
}
