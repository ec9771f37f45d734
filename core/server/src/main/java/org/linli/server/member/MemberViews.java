package org.linli.server.member;

import java.math.BigDecimal;
import java.util.List;
import org.linli.api.area.Area;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.member.Member;

/** What the templates of members show; numbers are masked. */
public final class MemberViews {

    private static final int DECIMALS = 2;

    private MemberViews() {}

    public record Listed(ListPage list, boolean mayAdd, boolean mayMerge) {}

    /**
     * One member.
     *
     * @param identity the masked identity number, or ""
     * @param lives where, as an address
     * @param tags message keys
     */
    public record Shown(
            Member member,
            String identity,
            String lives,
            List<String> tags,
            String skills,
            List<Home> homes,
            List<Held> posts,
            Rights rights) {}

    /** What the viewer may do with the member. */
    public record Rights(boolean change, boolean unmask, boolean grant, boolean govern) {}

    /** A home with its address. */
    public record Home(Residence residence, String address) {

        /** Square metres, or "" where unknown. */
        public String floorArea() {
            return residence.floorAreaCenti() == 0
                    ? ""
                    : BigDecimal.valueOf(residence.floorAreaCenti(), DECIMALS).toPlainString();
        }
    }

    /** A post with its organization's name. */
    public record Held(Membership membership, String organization) {}

    /** A form; the heading is in words already. */
    public record Asked(String heading, String action, String back, FormView form) {}

    /** The form by which a member is found, and whom it found. */
    public record Found(FormView form, List<Member> members) {}

    /**
     * The form for a home, below the part of the tree that one walks down to it.
     *
     * @param below areas to go on to
     */
    public record Housing(Member member, List<Area> above, List<Area> below, FormView form) {}

    /** A whole number, shown once. */
    public record Unmasked(Member member, String label, String number) {}

    /** Who saw what of one's own. */
    public record Seen(List<Disclosure> disclosures) {}
}
