package org.linli.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.server.work.Picture.Arrow;
import org.linli.server.work.Picture.Placed;
import org.linli.server.work.Picture.State;
import org.linli.server.work.Picture.Step;

class PictureTest {

    @Test
    void anArrowThatPassesOverAnotherTakesTheNextLane() {
        var picture = new Picture(
                List.of(step("a"), step("b"), step("c"), step("d")),
                List.of(new Arrow(0, 3, "far"), new Arrow(0, 2, "near"), new Arrow(3, 1, "back")));

        assertThat(picture.right())
                .containsExactly(new Placed(new Arrow(0, 2, "near"), 0), new Placed(new Arrow(0, 3, "far"), 1));
        assertThat(picture.left()).containsExactly(new Placed(new Arrow(3, 1, "back"), 0));
    }

    @Property
    void noTwoArrowsOfOneLaneLieOnEachOther(@ForAll @Size(max = 20) List<@IntRange(max = 80) Integer> seeds) {
        var arrows = seeds.stream()
                .map(seed -> new Arrow(seed / 9, seed % 9, ""))
                .filter(arrow -> arrow.from() != arrow.to())
                .toList();
        var picture = new Picture(List.of(), arrows);

        for (var side : List.of(picture.left(), picture.right())) {
            for (var one : side) {
                assertThat(side)
                        .filteredOn(other -> other != one && other.lane() == one.lane())
                        .allMatch(other -> apart(one.arrow(), other.arrow()));
            }
        }
    }

    @Test
    void wordsAreEscapedAndReadToThoseWhoDoNotSee() {
        var picture = new Picture(List.of(new Step("<b>", State.HERE, false)), List.of());
        var output = new StringOutput();

        Drawing.of(picture, "A & B", "stands at <b>").writeTo(output);

        assertThat(output.toString())
                .contains("role=\"img\"", "<title>A &amp; B</title>", "<desc>stands at &lt;b&gt;</desc>")
                .contains("<g class=\"here\">", "&lt;b&gt;</text>")
                .doesNotContain("style=");
    }

    private static Step step(String label) {
        return new Step(label, State.AHEAD, false);
    }

    private static boolean apart(Arrow one, Arrow other) {
        return Math.max(one.from(), one.to()) <= Math.min(other.from(), other.to())
                || Math.max(other.from(), other.to()) <= Math.min(one.from(), one.to());
    }
}
