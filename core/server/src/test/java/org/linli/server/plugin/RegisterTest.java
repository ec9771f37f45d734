package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final List<String> done = new ArrayList<>();
    private final Register register = new Register("notices");

    @Test
    void whatWasDoneIsUndoneBackwardsAndOnce() {
        add("table");
        add("route");
        add("job");
        register.undo();
        register.undo();
        assertThat(done).containsExactly("table", "route", "job", "no job", "no route", "no table");
    }

    @Test
    void whatThrowsWhileBeingUndoneDoesNotKeepTheRest() {
        add("table");
        register.add("trouble", () -> {}, () -> {
            throw new StackOverflowError("deep");
        });
        register.undo();
        assertThat(done).containsExactly("table", "no table");
    }

    @Test
    void whatFailsIsNotUndone() {
        assertThatThrownBy(() -> register.add(
                        "trouble",
                        () -> {
                            throw new IllegalArgumentException("no");
                        },
                        () -> done.add("no trouble")))
                .isInstanceOf(IllegalArgumentException.class);
        register.undo();
        assertThat(done).isEmpty();
    }

    @Test
    void nothingIsDoneForWhoIsStopped() {
        register.undo();
        assertThatThrownBy(() -> add("late")).isInstanceOf(IllegalStateException.class);
        assertThat(done).isEmpty();
    }

    private void add(String what) {
        register.add(what, () -> done.add(what), () -> done.add("no " + what));
    }
}
