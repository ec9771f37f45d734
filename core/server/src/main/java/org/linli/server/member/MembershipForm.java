package org.linli.server.member;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** The form that gives a member a post in an organization. */
public record MembershipForm(@As(Widget.SELECT) long organization, Membership.Post post, Optional<LocalDate> from) {

    public static final Form<MembershipForm> FORM = Form.of(MembershipForm.class, "member.membership");

    public Membership of(long memberId) {
        return new Membership(0, memberId, organization, post, from, Optional.empty());
    }
}
