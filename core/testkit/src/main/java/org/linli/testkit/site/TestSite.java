package org.linli.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.SiteSettings.Bounds;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.limit.Limits;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.web.WebSettings;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.TestClock;

/** A site, served as in a district, for the length of a test; with the core alone or with a plugin. */
public final class TestSite implements AutoCloseable {

    private static final Bounds PATIENT = new Bounds(
            WebSettings.Limits.STANDARD.withRequestTime(FreshDatabases.PATIENCE),
            Limits.STANDARD.withPart(FreshDatabases.PATIENCE));

    private final Linli linli;
    private final SiteSettings settings;
    private final TestClock clock;
    private final Database reader;
    private final AutoCloseable after;
    private final AtomicBoolean first = new AtomicBoolean(true);

    private TestSite(SiteSettings settings, TestClock clock, AutoCloseable after) {
        this.settings = settings;
        this.clock = clock;
        this.after = after;
        linli = Linli.start(settings);
        reader = Database.reading(settings.database(), clock);
    }

    /** With plugins, each a jar or a folder of classes, and other bounds; acts have the time of a district. */
    public static TestSite within(Bounds bounds, FreshDatabases databases, boolean demonstration, Path... classes) {
        var data = databases.settings().actTimeMax(DatabaseSettings.ACT_TIME_MAX);
        return new TestSite(settings(data, demonstration, bounds, databases, classes), databases.clock(), () -> {});
    }

    /** A demonstration with the plugin, on this data; the databases are closed with it. */
    static TestSite on(DatabaseSettings data, Path classes, FreshDatabases databases) {
        return new TestSite(settings(data, true, PATIENT, databases, classes), databases.clock(), databases);
    }

    /** The core alone. */
    public static TestSite core(FreshDatabases databases, boolean demonstration) {
        return new TestSite(
                settings(databases.settings(), demonstration, PATIENT, databases), databases.clock(), () -> {});
    }

    /** With the plugin that was compiled into this folder; it runs from a jar, as in a district. */
    public static TestSite with(Path classes, FreshDatabases databases, boolean demonstration) {
        var settings = settings(databases.settings(), demonstration, PATIENT, databases, classes);
        return new TestSite(settings, databases.clock(), () -> {});
    }

    private static SiteSettings settings(
            DatabaseSettings data, boolean demonstration, Bounds bounds, FreshDatabases databases, Path... classes) {
        var folder = data.folder();
        var plugins = made(folder.resolve("plugins"));
        for (int i = 0; i < classes.length; i++) {
            PluginJars.put(classes[i], plugins, "plugin-" + i + ".jar");
        }
        var places = new PluginPlaces(plugins, List.of(), folder.resolve("work"));
        return new SiteSettings(TestDistrict.of(demonstration), folder, data, places, databases.clock(), bounds);
    }

    public Linli linli() {
        return linli;
    }

    /** The site's data folder. */
    public Path folder() {
        return settings.dataFolder();
    }

    /** The same site, ended and started again. */
    public TestSite restarted() {
        end();
        return new TestSite(settings, clock, after);
    }

    public TestClock clock() {
        return clock;
    }

    public boolean postgres() {
        return settings.database().postgres();
    }

    /** The id of the plugin that was compiled here: the only one. */
    public String plugin() {
        return linli.plugins().plugins().get(0).id();
    }

    /** The id of the community in which somebody of a demonstration has a role, or works in its grid. */
    public String community(String login) {
        return data("core")
                .read(handle -> handle.createQuery("select m.community_id from core_member m join core_account a"
                                + " on a.member_id = m.id where a.login_name = :login")
                        .bind("login", login)
                        .mapTo(String.class)
                        .one());
    }

    /** Whether nobody asked before. */
    boolean first() {
        return first.getAndSet(false);
    }

    public Visitor visitor() {
        return new Visitor(linli.address());
    }

    /** Somebody of a demonstration, signed in: whose login name begins so. */
    public Visitor visitor(String login) {
        var visitor = visitor();
        enter(visitor, login);
        return visitor;
    }

    /** Signs somebody of a demonstration in, with one click. */
    public void enter(Visitor visitor, String login) {
        var account = data("core")
                .read(handle -> handle.createQuery(
                                "select id from core_account where login_name like :login order by id limit 1")
                        .bind("login", login + "%")
                        .mapTo(String.class)
                        .one());
        var answer = visitor.fillAt("/demonstration", "/demonstration/" + account);
        assertThat(answer.statusCode()).as("%s signs in", login).isEqualTo(303);
    }

    /** What the owner has stored, read beside the running site. */
    public Data data(String owner) {
        return reader.data(owner);
    }

    /** A day later, when every job was due and has been done. */
    public void nextDay() {
        clock.move(Duration.ofDays(1));
        until("core", handle -> {
            linli.lookForDueJobs();
            return handle.createQuery("select count(*) from core_job where execution_time <= :now or picked")
                    .bind("now", clock.millis())
                    .mapTo(Integer.class)
                    .one()
                    .equals(0);
        });
    }

    /** Looks again and again until it is so in the database. */
    public void until(String owner, Predicate<Handle> isSo) {
        Patience.until(() -> data(owner).read(isSo::test));
    }

    @Override
    public void close() {
        end();
        try {
            after.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        reader.close();
        linli.close();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
