package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.web.Answer;

/** Pages of a plugin come and go while the site runs. */
class PluginPagesTest {

    private StandInSite site;

    @BeforeEach
    void prepare() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", "home"));
        site.route(
                "notices",
                "GET",
                "/notices",
                Access.everyone(),
                new Action.Show(request -> Answer.page(
                        "Notices",
                        "list.jte",
                        "loader "
                                + Thread.currentThread().getContextClassLoader().getName())));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPageRunsWithTheLoaderOfItsPlugin() {
        site.loader =
                new URLClassLoader("loader-of-notices", new URL[0], getClass().getClassLoader());
        site.start();
        assertThat(site.get("/notices").body()).contains("loader loader-of-notices");
    }

    @Test
    void whenThePluginGoesItsPagesAnswer503AndTheCoresGoOnUntilItComesBack() {
        site.start();
        for (int i = 0; i < 3; i++) {
            assertThat(site.get("/notices").statusCode()).isEqualTo(200);
            site.out.put("notices", true);
            site.serve();
            assertThat(site.get("/notices").statusCode()).isEqualTo(503);
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/health").body()).contains("{\"id\":\"notices\",\"state\":\"failed\"}");
            site.out.clear();
            site.serve();
            site.server.refresh();
        }
        assertThat(site.get("/notices").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestUnderWayEndsOnThePageWhereItBegan() throws Exception {
        var answer = stoppedUnderWay("notices", () -> Answer.page("Slow", "slow.jte", "finished"));
        assertThat(answer.body()).contains("finished");
    }

    @Test
    void aPageWhosePluginIsStoppedUnderItsFeetAnswers503() throws Exception {
        var answer = stoppedUnderWay("notices", () -> {
            throw new IllegalStateException("notices has been stopped");
        });
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.plugin-out.title"));
    }

    @Test
    void aPageOfTheCoreThatMetAPluginBeingStoppedIsMadeAgainWithoutIt() throws Exception {
        var calls = new AtomicInteger();
        var answer = stoppedUnderWay("core", () -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("notices has been stopped");
            }
            return Answer.page("Slow", "slow.jte", "without it");
        });
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("without it");
    }

    private HttpResponse<String> stoppedUnderWay(String owner, Supplier<Answer> rest) throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var path = "/" + owner + "/slow";
        site.route(owner, "GET", path, Access.everyone(), new Action.Show(request -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return rest.get();
        }));
        site.start();
        var caller = Executors.newSingleThreadExecutor();
        try {
            var answer = caller.submit(() -> site.get(path));
            assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
            site.out.put("notices", false);
            site.serve();
            site.server.refresh();
            assertThat(site.get("/notices").statusCode()).isEqualTo(503);
            go.countDown();
            return answer.get(1, TimeUnit.MINUTES);
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void theMenuShowsWhatTheViewerMayTake() {
        var read = new Permission("notices.read");
        site.navigation.add(new Served.Entry("notices", "menu.public", "/notices", Optional.empty()));
        site.navigation.add(new Served.Entry("notices", "menu.staff", "/notices/all", Optional.of(read)));
        site.get("/work", Access.everyone(), request -> Answer.workbench("Work", "work.jte", "work"));
        site.viewers.put("token-of-li-00000001", new StandInViewer(2, "Li", Set.of(read)));
        site.start();
        assertThat(site.get("/").body()).contains("menu.public").doesNotContain("menu.staff");
        assertThat(site.get("/work").body()).doesNotContain("menu.staff");
        assertThat(site.get("/work", "Cookie", "linli_session=token-of-li-00000001")
                        .body())
                .contains("menu.staff");
    }
}
