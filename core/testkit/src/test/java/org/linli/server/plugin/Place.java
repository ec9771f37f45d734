package org.linli.server.plugin;

import java.time.Duration;
import java.util.function.Consumer;

/** Where the core runs a plugin's code: how one comes there, and what the plugin's page says of it when it fails. */
enum Place {
    PAGE("page", "on the page /saboteur/page", at -> at.visitor.get("/saboteur/page")),
    FORM_SHOWN("shown", "on the page /saboteur/form", at -> at.visitor.get("/saboteur/form")),
    FORM_TAKEN("form", "on the page /saboteur/form", at -> at.visitor.fill("/saboteur/form", "name", "A")),
    FORM_RECORD("record", "on the page /saboteur/form", at -> at.visitor.fill("/saboteur/form", "name", "A")),
    LIST("search", "on the page /saboteur/things", at -> at.administrator.get("/saboteur/things")),
    LIST_CHOICES("choices", "on the page /saboteur/things", at -> at.administrator.get("/saboteur/things")),
    ACT("act", "on the page /saboteur/act", at -> at.visitor.get("/saboteur/act")),
    READ("read", "on the page /saboteur/read", at -> at.visitor.get("/saboteur/read")),
    CARD("card", "in its part of the page /:", at -> at.visitor.get("/")),
    STAFF_CARD("staff", "in its part of the page /:", at -> at.administratorAt("/work")),
    SLOT("slot", "in its part of the page area.things", at -> at.administratorAt(at.area())),
    TAB("slot", "in its part of the page project.list", at -> at.administratorAt(at.project() + "?tab=saboteur.list")),
    RELATION("relation", "in its part of the page /projects", at -> at.administratorAt(at.ownProject())),
    SEARCH("search", "in its part of the page /search", at -> at.administratorAt("/search?q=findable")),
    FILE("file", "in its part of the page /files", at -> at.visitor.get(at.file())),
    WALK("walk", "in its part of the page /demonstration/walk", at -> at.visitor.get("/demonstration/walk")),
    HEALTH("health", "in its part of the page health.things", at -> {
        at.site.clock().move(Duration.ofMinutes(1));
        at.visitor.get("/health");
    }),
    FIGURE("figure", "when it counted the figure harm", at -> {
        at.site.clock().move(Duration.ofMinutes(2));
        at.visitor.get(SabotagedSite.FIGURES);
    }),
    FIGURE_NAME("name", "when it counted the figure named", at -> at.visitor.get("/figures?figure=saboteur.named")),
    EVENT("event", "when it took the event", at -> at.visitor.get("/saboteur/told")),
    EVENT_RECORD("made", "when it took the event", at -> at.visitor.get("/saboteur/told")),
    RIGHTS_TELL("tell", "for what it keeps of members (tell)", at -> at.at(at.resident, "resident1", "/account/data")),
    RIGHTS_KEPT("kept", "for what it keeps of members (kept)", at -> at.administratorAt(at.erasure("secretary2")));

    final String mode;
    final String told;
    final Consumer<SabotagedSite> visit;

    Place(String mode, String told, Consumer<SabotagedSite> visit) {
        this.mode = mode;
        this.told = told;
        this.visit = visit;
    }
}
