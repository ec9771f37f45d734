package org.linli.server.list;

import java.io.IOException;
import java.util.List;
import org.linli.api.list.Cell;

/** A file that a list is written into, row by row. */
interface ExportFile {

    void headings(List<String> labels) throws IOException;

    void row(List<Cell> cells) throws IOException;

    /** A line that is no row: the words that say that the file was cut. */
    void note(String text) throws IOException;

    /** Writes the end. A file that failed half-way is left without one, so that nobody takes it for whole. */
    void finish() throws IOException;
}
