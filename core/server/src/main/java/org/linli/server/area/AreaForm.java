package org.linli.server.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Form;

/** The form that adds an area below another. */
public record AreaForm(
        Kind level, @NotBlank @Size(max = 100) String name) {

    public static final Form<AreaForm> FORM = Form.of(AreaForm.class, "area.add");

    /** The levels that a district adds by itself; those above come from the register. */
    public enum Kind {
        GRID,
        COMPOUND,
        BUILDING,
        UNIT,
        HOUSEHOLD;

        NewArea named(String name) {
            return NewArea.own(AreaLevel.valueOf(name()), name);
        }
    }

    public NewArea entry() {
        return level.named(name.strip());
    }
}
