package org.linli.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, printed line by line. */
final class Table {

    private static final PrintStream OUT = System.out;

    private Table(List<String> headings) {
        row(headings.toArray());
        row(headings.stream().map(heading -> "---").toArray());
    }

    /** Prints the name of what was measured and the head of its table. */
    static Table of(String title, String... headings) {
        OUT.println("\n" + title + "\n");
        return new Table(List.of(headings));
    }

    Table row(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        OUT.println(line);
        return this;
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** Says whether a bound was kept, in words that cannot be overlooked. */
    static void verdict(String what, double found, String bound, boolean kept) {
        OUT.println("\n" + what + ": " + number(found) + ", " + bound + ": " + (kept ? "kept" : "MISSED"));
    }
}
