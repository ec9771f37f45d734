package org.linli.server.work;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.linli.server.work.Picture.Arrow;
import org.linli.server.work.Picture.Placed;

/**
 * Draws a {@link Picture} as SVG of a width that a phone shows whole. Colours come from the style sheet; each state has
 * a form of its own besides its colour. Units are those of the drawing.
 */
final class Drawing {

    private static final int BOX_WIDTH = 184;
    private static final int BOX_HEIGHT = 38;
    private static final int ROW = 64;
    private static final int LANE = 16;
    private static final int MARGIN = 10;
    /** How far arrows of one box are apart where they leave or reach it. */
    private static final int DOCK = 9;

    private final Picture picture;
    private final List<Placed> left;
    private final List<Placed> right;
    private final int column;

    private Drawing(Picture picture) {
        this.picture = picture;
        this.left = picture.left();
        this.right = picture.right();
        this.column = MARGIN + LANE * (Picture.width(left) + (left.isEmpty() ? 0 : 1));
    }

    /**
     * @param title what is drawn, read to those who do not see it
     * @param description where the case stands, in words
     */
    static Content of(Picture picture, String title, String description) {
        return output -> output.writeContent(new Drawing(picture).svg(title, description));
    }

    private String svg(String title, String description) {
        int width = column + BOX_WIDTH + LANE * (Picture.width(right) + (right.isEmpty() ? 0 : 1)) + MARGIN;
        int height = ROW * picture.steps().size() - (ROW - BOX_HEIGHT) + 2 * MARGIN;
        var svg = new StringBuilder(
                "<svg class=\"picture\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(width, height, width, height));
        svg.append("<title>").append(text(title)).append("</title>");
        svg.append("<desc>").append(text(description)).append("</desc>");
        picture.straight().forEach(arrow -> svg.append(straight(arrow)));
        left.forEach(placed -> svg.append(beside(placed, column, -1)));
        right.forEach(placed -> svg.append(beside(placed, column + BOX_WIDTH, 1)));
        for (int i = 0; i < picture.steps().size(); i++) {
            svg.append(box(i, picture.steps().get(i)));
        }
        return svg.append("</svg>").toString();
    }

    private String box(int index, Picture.Step step) {
        var state = step.state().name().toLowerCase(Locale.ROOT);
        int round = step.end() ? BOX_HEIGHT / 2 : 8;
        var box = "<g class=\"%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>"
                .formatted(state, column, top(index), BOX_WIDTH, BOX_HEIGHT, round);
        var mark = step.state() == Picture.State.AHEAD ? "" : mark(index, step.state());
        return box
                + mark
                + "<text x=\"%d\" y=\"%d\">%s</text></g>"
                        .formatted(column + 32, top(index) + BOX_HEIGHT / 2 + 5, text(step.label()));
    }

    /** A tick for what is done, a full point for where the case stands. */
    private String mark(int index, Picture.State state) {
        int x = column + 17;
        int y = top(index) + BOX_HEIGHT / 2;
        return state == Picture.State.PAST
                ? "<path class=\"tick\" d=\"M%d %dl4 4l7 -8\"/>".formatted(x - 6, y)
                : "<circle cx=\"%d\" cy=\"%d\" r=\"6\"/>".formatted(x, y);
    }

    private String straight(Arrow arrow) {
        int x = column + BOX_WIDTH / 2;
        int end = top(arrow.to());
        return path(arrow, "M%d %dV%d".formatted(x, top(arrow.from()) + BOX_HEIGHT, end - 1), x, end, "down");
    }

    private String beside(Placed placed, int edge, int side) {
        var arrow = placed.arrow();
        int x = edge + side * LANE * (placed.lane() + 1);
        // arrows leave below and arrive above the middle, so that two at one box do not lie on each other
        int from = top(arrow.from()) + BOX_HEIGHT / 2 + DOCK;
        int to = top(arrow.to()) + BOX_HEIGHT / 2 - DOCK;
        var way = "M%d %dH%dV%dH%d".formatted(edge, from, x, to, edge + side);
        return path(arrow, way, edge, to, side > 0 ? "west" : "east");
    }

    private static String path(Arrow arrow, String way, int x, int y, String direction) {
        var head = switch (direction) {
            case "down" -> "M%d %dl-5 -8h10z";
            case "west" -> "M%d %dl8 -5v10z";
            default -> "M%d %dl-8 -5v10z";
        };
        return "<g class=\"way%s\"><title>%s</title><path d=\"%s\"/><path class=\"head\" d=\"%s\"/></g>"
                .formatted(arrow.back() ? " back" : "", text(arrow.label()), way, head.formatted(x, y));
    }

    private static int top(int index) {
        return MARGIN + ROW * index;
    }

    private static String text(String text) {
        var escaped = new StringOutput();
        Escape.htmlContent(text, escaped);
        return escaped.toString();
    }
}
