package org.linli.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.area.Areas;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.demo.DemoData;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;
import org.linli.api.figure.Figure;
import org.linli.api.file.FileRule;
import org.linli.api.file.Files;
import org.linli.api.follow.Following;
import org.linli.api.form.Roster;
import org.linli.api.health.HealthCheck;
import org.linli.api.home.HomeCard;
import org.linli.api.member.MemberMerged;
import org.linli.api.member.Members;
import org.linli.api.notice.Notices;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.project.ProjectKind;
import org.linli.api.rights.Rights;
import org.linli.api.search.SearchIndex;
import org.linli.api.slot.Slot;
import org.linli.api.web.Pages;
import org.linli.api.work.CaseKind;
import org.linli.api.work.RunPages;

/** What a plugin is given, and where it says what it brings. */
public interface Setup {

    /** The way to the database; tables are the plugin's own. */
    Data data();

    /** The time, UTC; on a demonstration site it can be moved. Use no other clock. */
    Clock clock();

    /** The tree of areas, to read. */
    Areas areas();

    /** Parties that act, to read. */
    Organizations organizations();

    /** Persons the district knows. */
    Members members();

    /** Attachments of this plugin's objects. */
    Files files();

    /** Working days, and the ends of terms. */
    Calendar calendar();

    /** Runs cases through procedures. */
    Procedures procedures();

    /** Publishes facts for other plugins. */
    Events events();

    /** The trail of who did what, to append to. */
    Audit audit();

    /** Tells members what concerns them. */
    Notices notices();

    /** Consents, and what is kept of people. */
    Rights rights();

    /** Declares the settings; gives them as they are now. Throws when district.yml holds a wrong value. */
    <S extends Record> Supplier<S> settings(Class<S> type);

    /** Declares permissions; their keys begin with the plugin's id. */
    void permissions(Permission... permissions);

    /** Adds permissions to a role, which is made when there is none of this key. Words at {@code role.<key>}. */
    void role(String key, Permission... permissions);

    /** Declares a kind of organization. */
    void organizationKind(OrganizationKind kind);

    /** Declares a procedure; its key begins with the plugin's id. Throws when it is not sound. */
    void procedure(Procedure procedure);

    /** Declares a kind of project, with its procedure. */
    void projectKind(ProjectKind kind);

    /** Declares pages; their paths begin with the plugin's id. */
    void routes(Pages pages);

    /**
     * The page of each run of a procedure, at a path that ends with {@code {id}}, and below it
     * {@code POST <path>/moves/{move}} for the moves that its step allows; the procedure gives their forms.
     */
    void runs(String path, Access access, Procedure procedure, RunPages pages);

    /** Declares a whole method: its procedure, pages, list, search, figures and cards. */
    <F extends Record> void cases(CaseKind<F> kind);

    /** Takes in spreadsheets, at {@code /<plugin id>/rosters/<key>}, with a menu entry for who may. */
    <F extends Record> void roster(Roster<F> roster);

    /** Adds a menu entry; the words are at the key. */
    Navigation navigation(String words, String path);

    /** A card for everybody, on the residents' start page. */
    void homeCard(HomeCard card);

    /** A card on the start page of staff, for holders of the permission. */
    void staffCard(Permission permission, HomeCard card);

    /** A card or a tab in a page of the core: of a member, an organization, a project, an area. */
    <T> void slot(Slot<T> slot);

    /** Declares figures: pages of figures, the yearly report, the feed to the city, cards. */
    void figures(Figure... figures);

    /** The search index of a noun of this plugin; made when there is none. */
    SearchIndex search(String noun);

    /** Says who may see the files of this plugin's objects of a type. */
    void files(String subjectType, FileRule rule);

    /** Takes events; the key names this subscription for ever. */
    <E extends Event> void on(Class<E> type, String key, EventHandler<E> handler);

    /**
     * Says of which tables the rows go along with areas that move or are merged and with members who are made one.
     * Called once, with all of them: it takes the subscriptions {@code area-moved}, {@code area-merged} and
     * {@code member-merged}.
     */
    default void follow(Following... tables) {
        var all = List.of(tables);
        on(AreaMoved.class, "area-moved", moved -> all.forEach(table -> table.follow(data(), moved)));
        on(AreaMerged.class, "area-merged", merged -> all.forEach(table -> table.follow(data(), merged)));
        on(MemberMerged.class, "member-merged", merged -> all.forEach(table -> table.follow(data(), merged)));
    }

    /** Runs once a day, on one node, at three in the morning Asia/Shanghai. */
    void daily(String key, Runnable job);

    /** Runs again and again with this pause, on one node. */
    void every(String key, Duration pause, Runnable job);

    /** Declares what fills a demonstration site. */
    void demo(DemoData data);

    /** Looks after something, for {@code /health} and the plugin's page; its name is at {@code health.<key>}. */
    void health(String key, HealthCheck check);
}
