package org.linli.server.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A procedure as a column of steps with arrows between them, before it is drawn. Arrows to the step below run straight;
 * those that pass over steps run on the right, those that lead back on the left, each in a lane of its own where they
 * would cross.
 *
 * @param steps in the order of the declaration, which is the order from above
 */
record Picture(List<Step> steps, List<Arrow> arrows) {

    /** How a run stands to a step. */
    public enum State {
        PAST,
        HERE,
        AHEAD
    }

    record Step(String label, State state, boolean end) {}

    /**
     * @param from index of the step it leaves
     * @param to index of the step it leads to
     * @param label the words of the moves that take this way
     */
    record Arrow(int from, int to, String label) {

        boolean straight() {
            return to == from + 1;
        }

        boolean back() {
            return to < from;
        }

        private int top() {
            return Math.min(from, to);
        }

        private int bottom() {
            return Math.max(from, to);
        }

        private boolean meets(Arrow other) {
            return top() < other.bottom() && other.top() < bottom();
        }
    }

    /** An arrow beside the column, and the lane it runs in, counted from the column outwards. */
    record Placed(Arrow arrow, int lane) {}

    Picture {
        steps = List.copyOf(steps);
        arrows = List.copyOf(arrows);
    }

    List<Arrow> straight() {
        return arrows.stream().filter(Arrow::straight).toList();
    }

    /** The arrows that pass over steps. */
    List<Placed> right() {
        return lanes(arrows.stream()
                .filter(arrow -> !arrow.straight() && !arrow.back())
                .toList());
    }

    /** The arrows that lead back. */
    List<Placed> left() {
        return lanes(arrows.stream().filter(Arrow::back).toList());
    }

    static int width(List<Placed> placed) {
        return placed.stream().mapToInt(one -> one.lane() + 1).max().orElse(0);
    }

    /** Short arrows first, so that long ones go around them. */
    private static List<Placed> lanes(List<Arrow> arrows) {
        var placed = new ArrayList<Placed>();
        arrows.stream()
                .sorted(Comparator.comparingInt((Arrow arrow) -> arrow.bottom() - arrow.top())
                        .thenComparingInt(Arrow::top)
                        .thenComparingInt(Arrow::from))
                .forEach(arrow -> placed.add(new Placed(arrow, freeLane(placed, arrow))));
        return placed;
    }

    private static int freeLane(List<Placed> placed, Arrow arrow) {
        int lane = 0;
        while (taken(placed, arrow, lane)) {
            lane++;
        }
        return lane;
    }

    private static boolean taken(List<Placed> placed, Arrow arrow, int lane) {
        return placed.stream().anyMatch(one -> one.lane() == lane && one.arrow().meets(arrow));
    }
}
