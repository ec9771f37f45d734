package org.linli.server.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;

/**
 * The form that says what a year is: one date or span of dates in each line.
 *
 * @param source the notice, with its number
 */
record NoticeForm(
        @NotBlank @Size(max = 200) String source,
        @As(Widget.TEXTAREA) @NotBlank @Size(max = 3000) String daysOff,
        @As(Widget.TEXTAREA) @Size(max = 3000) String makeUpDays) {

    static final Form<NoticeForm> FORM = Form.of(NoticeForm.class, "calendar.notice");

    /** The same, after it was looked at: nothing is asked for any more. */
    record Seen(
            @As(Widget.HIDDEN) @NotBlank @Size(max = 200) String source,
            @As(Widget.HIDDEN) @NotBlank @Size(max = 3000) String daysOff,
            @As(Widget.HIDDEN) @Size(max = 3000) String makeUpDays) {

        static final Form<Seen> FORM = Form.of(Seen.class, "calendar.seen");

        HolidayYear year(int year) {
            return new NoticeForm(source, daysOff, makeUpDays).year(year);
        }
    }

    /** Throws Refused with the reasons beside their fields. */
    HolidayYear year(int year) {
        return new HolidayYear(
                year,
                source.strip(),
                DaySpan.days(at("daysOff", () -> DaySpan.read(daysOff))),
                DaySpan.days(at("makeUpDays", () -> DaySpan.read(makeUpDays))));
    }

    private static List<DaySpan> at(String field, Supplier<List<DaySpan>> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            throw new Refused(refused.refusals().stream()
                    .map(refusal -> refusal.at(field))
                    .toList());
        }
    }
}
