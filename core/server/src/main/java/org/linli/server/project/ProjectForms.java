package org.linli.server.project;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.code.Fen;
import org.linli.api.file.Staged;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The forms of a project's page. */
final class ProjectForms {

    static final Form<People> PEOPLE = Form.of(People.class, "project.people");
    static final Form<Plan> MILESTONE = Form.of(Plan.class, "project.milestone");
    static final Form<Completion> COMPLETION = Form.of(Completion.class, "project.completion");
    static final Form<Served> SERVICE = Form.of(Served.class, "project.service");
    static final Form<Rating> INSPECTION = Form.of(Rating.class, "project.inspection");
    static final Form<Joining> PARTY_MEMBER = Form.of(Joining.class, "project.party-member");
    static final Form<Because> PARTY_MEMBER_END = Form.of(Because.class, "project.party-member-end");
    static final Form<Because> RISE = Form.of(Because.class, "project.rise");
    static final Form<Because> FALL = Form.of(Because.class, "project.fall");
    static final Form<Because> DISCLOSURE = Form.of(Because.class, "project.disclosure");
    static final Form<Because> DISCLOSURE_END = Form.of(Because.class, "project.disclosure-end");

    private ProjectForms() {}

    /**
     * Adds a project or changes it.
     *
     * @param kind key of its kind; it and the organization stand when the project is changed
     * @param money what the money is used for
     */
    record Written(
            @As(Widget.SELECT) @NotBlank String kind,
            @NotBlank @Size(max = 100) String title,
            @As(Widget.SELECT) long area,
            @As(Widget.SELECT) long organization,
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 2000) String summary,
            @As(Widget.MONEY) Fen budget,
            @As(Widget.TEXTAREA) @Size(max = 1000) String money,
            LocalDate from,
            Optional<LocalDate> until) {

        static final Form<Written> FORM = Form.of(Written.class, "project.form");

        StoredProject.Content content() {
            return new StoredProject.Content(title.strip(), summary.strip(), budget, money.strip(), from, until);
        }
    }

    record People(
            @As(Widget.SELECT) Optional<Long> lead,
            @As(Widget.SELECT) Optional<Long> liaison) {}

    record Plan(@NotBlank @Size(max = 100) String goal, LocalDate plannedOn) {}

    record Completion(
            @PastOrPresent LocalDate on,
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 1000) String note,
            @Size(max = 9) Staged evidence) {}

    record Served(
            @PastOrPresent LocalDate on,
            @Min(1) @Max(100_000) int people,
            @Min(1) @Max(10_000) int hours,
            @As(Widget.TEXTAREA) @Size(max = 500) String note) {}

    record Rating(
            @PastOrPresent LocalDate on,
            @Min(1) @Max(5) int stars,
            @Min(0) @Max(100) Optional<Integer> points,
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 1000) String note) {}

    record Joining(
            @As(Widget.SELECT) long member,
            @NotBlank @Size(max = 100) String duty,
            @AssertTrue boolean consent) {}

    /** A decision, with its reason. */
    record Because(
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 500) String reason) {}
}
