package org.linli.api.figure;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts what no single SQL of {@link Figure} can, as what stood open at the end of each period. */
@FunctionalInterface
public interface FigureRows {

    /** The rows of all periods asked for; reads only. */
    List<FigureRow> rows(Handle handle, FigureAsk ask);
}
