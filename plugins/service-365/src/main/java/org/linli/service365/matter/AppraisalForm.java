package org.linli.service365.matter;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/**
 * What the resident says of the result.
 *
 * @param words needed when they are dissatisfied: what is still missing
 */
public record AppraisalForm(
        @As(Widget.RADIOS) Score score,
        Optional<Aspect> aspect,

        @As(Widget.TEXTAREA) Optional<@Size(max = 500) String> words) {

    static final Form<AppraisalForm> FORM = Form.of(AppraisalForm.class, "matter.appraisal");

    /**
     * The same from somebody who did not sign in.
     *
     * @param key how they found the matter, see {@link Key}
     */
    public record Tracked(
            @As(Widget.HIDDEN) String key,
            @As(Widget.RADIOS) Score score,
            Optional<Aspect> aspect,
            @As(Widget.TEXTAREA) Optional<@Size(max = 500) String> words) {

        static final Form<Tracked> FORM = Form.of(Tracked.class, "matter.appraisal");

        AppraisalForm said() {
            return new AppraisalForm(score, aspect, words);
        }
    }

    /** The same as staff heard it. */
    public record Heard(
            @As(Widget.RADIOS) Through channel,
            @As(Widget.RADIOS) Score score,
            Optional<Aspect> aspect,
            @As(Widget.TEXTAREA) Optional<@Size(max = 500) String> words) {

        static final Form<Heard> FORM = Form.of(Heard.class, "matter.heard");

        AppraisalForm said() {
            return new AppraisalForm(score, aspect, words);
        }
    }

    /** How staff heard it. */
    public enum Through {
        COUNTER,
        PHONE,
        PAPER
    }

    /** The row of the move has the words as its reason. */
    AppraisalForm withoutWords() {
        return new AppraisalForm(score, aspect, Optional.empty());
    }
}
