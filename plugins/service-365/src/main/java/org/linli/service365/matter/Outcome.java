package org.linli.service365.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What has come of a matter so far.
 *
 * @param ledger empty until it was analysed
 * @param score what the resident said last
 * @param rectifiedAt when it was last taken up again, because the resident or an assessment was not content
 */
public record Outcome(
        Optional<Ledger> ledger,
        Urgency urgency,
        Optional<ServiceMode> mode,
        Optional<Ending> ending,
        Optional<Score> score,
        Optional<Grade> grade,
        Optional<Instant> rectifiedAt) {

    static final Outcome NONE = new Outcome(
            Optional.empty(),
            Urgency.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static Outcome read(ResultSet rs) throws SQLException {
        return new Outcome(
                value(Ledger.class, rs.getString("ledger")),
                Urgency.valueOf(rs.getString("urgency")),
                value(ServiceMode.class, rs.getString("mode")),
                value(Ending.class, rs.getString("ending")),
                value(Score.class, rs.getString("score")),
                value(Grade.class, rs.getString("grade")),
                Optional.of(rs.getLong("rectified_at")).filter(at -> at > 0).map(Instant::ofEpochMilli));
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String stored) {
        return stored.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, stored));
    }
}
