package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

/** What people keep of lists; each test is of other persons. */
@EachDatabase
class SavedViewsTest {

    private final SavedViews views;

    SavedViewsTest(Database database) {
        views = new SavedViews(database.data("core"), new TestClock());
    }

    @Test
    void aViewIsKeptForItsOwnerAndItsListAlone() {
        views.keep(11, "/members", "Riders", "tag=rider");

        assertThat(views.of(11, "/members")).extracting(SavedView::name).containsExactly("Riders");
        assertThat(views.of(11, "/organizations")).isEmpty();
        assertThat(views.of(12, "/members")).isEmpty();
        assertThat(views.of(0, "/members")).isEmpty();
    }

    @Test
    void aViewOfTheSameNameGivesWay() {
        views.keep(21, "/members", "Riders", "tag=rider");
        views.keep(21, "/members", "Riders", "tag=rider&sort=name");

        assertThat(views.of(21, "/members")).extracting(SavedView::query).containsExactly("tag=rider&sort=name");
    }

    @Test
    void thereIsABoundOfViewsAndOneThatIsChangedStillFits() {
        for (int i = 0; i < SavedViews.VIEWS_MAX; i++) {
            views.keep(31, "/members", "view " + i, "");
        }

        assertThatThrownBy(() -> views.keep(31, "/members", "one more", "")).isInstanceOf(Refused.class);
        views.keep(31, "/members", "view 3", "sort=name");
        assertThat(views.of(31, "/members")).hasSize(SavedViews.VIEWS_MAX);
    }

    @Test
    void nobodyElseCanRemoveAView() {
        views.keep(41, "/members", "Riders", "");
        long id = views.of(41, "/members").get(0).id();

        assertThatThrownBy(() -> views.remove(42, id)).isInstanceOf(NotFound.class);
        views.remove(41, id);
        assertThat(views.of(41, "/members")).isEmpty();
    }
}
