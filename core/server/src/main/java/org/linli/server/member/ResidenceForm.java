package org.linli.server.member;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * The form that adds a home to a member.
 *
 * @param floorArea square metres with at most two decimals, or ""
 */
public record ResidenceForm(
        @As(Widget.SELECT) long area,
        @As(Widget.RADIOS) Residence.Relation relation,
        @Pattern(regexp = "(\\d{1,6}(\\.\\d{1,2})?)?") String floorArea,
        Optional<LocalDate> from) {

    public static final Form<ResidenceForm> FORM = Form.of(ResidenceForm.class, "member.residence");

    private static final int DECIMALS = 2;

    public Residence of(long memberId) {
        long centi = floorArea.isEmpty()
                ? 0
                : new BigDecimal(floorArea).movePointRight(DECIMALS).longValueExact();
        return new Residence(0, memberId, area, relation, centi, from, Optional.empty());
    }
}
