package org.linli.server.rights;

import gg.jte.Content;
import java.util.List;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.Tone;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Run;
import org.linli.server.member.Disclosure;

/** What the templates of people's rights show. */
public final class RightsViews {

    private RightsViews() {}

    /** A version of the privacy notice, with what is declared now beside it. */
    public record Notice(
            PrivacyNotice notice,
            List<PrivacyNotice.Block> blocks,
            List<PrivacyNotice> versions,
            List<Registered.PurposeView> purposes,
            List<Retentions.Shown> retentions,
            boolean mayChange) {

        public boolean inForce() {
            return notice.version() == versions.get(0).version();
        }
    }

    /**
     * A form with what is to be known before it is sent.
     *
     * @param fact prefix of the words of its title and lead
     * @param told in words already
     */
    public record Asked(String fact, List<String> told, FormView form, String action, String back) {}

    /** What a member has said of a purpose, with its words. */
    public record Given(Consent consent, String purpose) {

        static List<Given> of(List<Consent> consents, List<Registered.PurposeView> purposes) {
            return consents.stream()
                    .map(consent -> new Given(consent, title(consent.purpose(), purposes)))
                    .toList();
        }

        /** The key itself where its plugin is gone. */
        private static String title(String key, List<Registered.PurposeView> purposes) {
            return purposes.stream()
                    .filter(each -> each.purpose().key().equals(key))
                    .map(Registered.PurposeView::title)
                    .findFirst()
                    .orElse(key);
        }
    }

    /** The form by which staff record a consent, and what was said before. */
    public record Recorded(String heading, List<Given> given, FormView form, String action, String back) {}

    /** A purpose, how the member stands to it, and the button that changes it. */
    public record Asking(Registered.PurposeView purpose, List<Consent> last, Content button) {}

    /** The one-time link to a copy, shown once. */
    public record Link(String address, Content qr, String back) {}

    /** Where a one-time link leads. */
    public record Taking(Takeout takeout, FormView form, String action) {

        public boolean ready() {
            return takeout.state() == Takeout.State.READY;
        }
    }

    /** A list. */
    public record Listed(ListPage list) {}

    /**
     * A form with the move that it makes.
     *
     * @param title message key
     * @param moves the move, open or closed; none where the run stands elsewhere
     */
    public record Act(String title, List<OpenMove> moves, FormView form, String action) {}

    /**
     * A request to be erased, for staff.
     *
     * @param name the member's name, "" once they are erased
     * @param kept why parts must be kept, in words
     * @param unfinished who has not erased what was let go, in words
     * @param acts what may be done next
     */
    public record Erasing(
            ErasureRequest request,
            String name,
            Run run,
            Tone tone,
            List<ErasureLines.Line> lines,
            List<String> kept,
            List<String> unfinished,
            List<Act> acts) {}

    /** A member's own request, how it stands, and the button that takes it back while it is open. */
    public record Requested(ErasureRequest request, String step, String reason, Content button) {}

    /** All that is known of the one who reads, and what they may do about it. */
    public record Mine(
            String name,
            List<Asking> consents,
            List<Known> known,
            boolean failed,
            Content unmask,
            List<Requested> requests,
            List<Disclosure> disclosures) {}
}
