package org.linli.testkit.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.code.AreaCode;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.words.Bundles;

/** The fictional district of tests. */
public final class TestDistrict {

    private TestDistrict() {}

    /** With SQLite, on any free port. */
    public static District of(boolean demonstration) {
        return new District(
                Map.of(Bundles.CHINESE, "Anhe", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990101"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                demonstration);
    }
}
