package org.linli.service365.matter;

import java.util.List;
import org.linli.api.check.DataCheck;

/** What must hold of matters. */
public final class MatterChecks {

    public static final List<DataCheck> ALL = List.of(
            new DataCheck("runs", handle -> new CheckDao(handle).withoutRun()),
            new DataCheck("matters", handle -> new CheckDao(handle).withoutMatter()),
            new DataCheck("places", handle -> new CheckDao(handle).elsewhere()));

    private MatterChecks() {}
}
