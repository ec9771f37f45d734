package org.linli.server.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.NoDraft;
import org.linli.api.form.Widget;

/**
 * The form that adds a member or changes one.
 *
 * @param area where the member lives: a community or grid; a residence says it more exactly
 * @param phone when a member is changed, empty leaves it as it was
 * @param identity when a member is changed, empty leaves it as it was
 */
@NoDraft
public record MemberForm(
        @As(value = Widget.TEXT, autocomplete = "off") @NotBlank @Size(max = 100) @Pattern(regexp = NO_CONTROLS)
        String name,

        @As(Widget.PHONE) Optional<MobileNumber> phone,
        Optional<IdentityNumber> identity,
        @As(Widget.SELECT) long area,
        boolean volunteer,
        boolean socialWorker,
        boolean partyMember,
        boolean rider,
        boolean expert,
        boolean donor,
        @As(Widget.TEXTAREA) @Size(max = 500) String skills) {

    /** Any character of any script, rare ones included; only control characters are none of a name. */
    static final String NO_CONTROLS = "\\P{Cntrl}*";

    public static final Form<MemberForm> FORM = Form.of(MemberForm.class, "member.form");

    public Set<Tag> tags() {
        var tags = EnumSet.noneOf(Tag.class);
        put(tags, Tag.VOLUNTEER, volunteer);
        put(tags, Tag.SOCIAL_WORKER, socialWorker);
        put(tags, Tag.PARTY_MEMBER, partyMember);
        put(tags, Tag.RIDER, rider);
        put(tags, Tag.EXPERT, expert);
        put(tags, Tag.DONOR, donor);
        return tags;
    }

    private static void put(Set<Tag> tags, Tag tag, boolean ticked) {
        if (ticked) {
            tags.add(tag);
        }
    }
}
