package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.imageio.ImageIO;
import org.linli.testkit.site.Visitor;

/** Somebody on a demonstration reports a need, is sent elsewhere, and is erased at the counter: over HTTP. */
final class ErasureStory {

    static final String NAME = "Quentin Zephyr";
    static final String PHONE = "13800138765";
    static final String NEED = "Xylophones ring all night, call 13800138765";

    private final Supplier<String> address;
    private final ToLongFunction<String> one;
    private long matter;
    private long photo;

    /** Takes the site's address, and what gives the number that a query finds. */
    ErasureStory(Supplier<String> address, ToLongFunction<String> one) {
        this.address = address;
        this.one = one;
    }

    long matter() {
        return matter;
    }

    /** Somebody without an account reports a need with a photo and is sent elsewhere. Gives the member's id. */
    long reportedAndAnswered() throws IOException {
        var resident = new Visitor(address.get());
        resident.get("/service-365/report");
        long community =
                one.applyAsLong("select community_id from core_member m join core_account a on a.member_id = m.id"
                        + " where a.login_name = 'secretary1'");
        var sent = resident.upload(
                "/service-365/report",
                "photos",
                picture(),
                "category",
                "FACILITY",
                "area",
                Long.toString(community),
                "need",
                NEED,
                "name",
                NAME,
                "phone",
                PHONE,
                "consent",
                "true",
                "_once",
                "once-1");
        assertThat(sentTo(sent)).startsWith("/service-365/receipt");
        long member = one.applyAsLong("select id from core_member where name = '" + NAME + "'");
        matter = one.applyAsLong("select id from service365_matter where reporter_id = " + member);
        photo = one.applyAsLong("select id from core_file where subject_id = " + matter);
        var answered = staff("secretary1")
                .fillAt(
                        "/service-365/matters/" + matter,
                        "/service-365/matters/" + matter + "/moves/refer",
                        "seen",
                        "1",
                        "elsewhere",
                        "COURT",
                        "answer",
                        NAME + " was called back");
        assertThat(answered.statusCode()).isEqualTo(303);
        return member;
    }

    void erase(long member) {
        var secretary = staff("secretary1");
        secretary.fill("/members/" + member + "/erasure", "channel", "COUNTER", "said", "", "understood", "true");
        long request = one.applyAsLong("select id from core_erasure_request where member_id = " + member);
        var page = "/erasures/" + request;
        secretary.fillAt(page, page + "/check", "seen", "1", "found", "Came with an identity card");
        var alone = secretary.fillAt(page, page + "/decision", "seen", "2", "decision", "ERASE", "reason", "");
        assertThat(alone.statusCode()).isEqualTo(403);
        var decided = staff("administrator").fillAt(page, page + "/decision", "seen", "2", "decision", "ERASE");
        assertThat(decided.statusCode()).isEqualTo(303);
    }

    /** Where somebody with all rights would see the member, and whether they do. */
    Map<String, Boolean> traces(long member) {
        var all = staff("administrator");
        return Map.of(
                "the member's page", all.get("/members/" + member).statusCode() == 200,
                "the search for members", shows(all, "/members?q=zephyr", "Quentin"),
                "the export of members", shows(all, "/members.csv", "Zephyr"),
                "the search for matters", shows(all, "/service-365/matters?q=xylophones", "Xylophones"),
                "the export of matters", shows(all, "/service-365/matters.csv", "Xylophones"),
                "the matter", shows(all, "/service-365/matters/" + matter, "Xylophones"),
                "the answer", shows(all, "/service-365/matters/" + matter, "Zephyr"),
                "the photo", all.bytes("/files/" + photo).statusCode() == 200,
                "its thumbnail", all.bytes("/files/" + photo + "/thumbnail").statusCode() == 200);
    }

    private static boolean shows(Visitor visitor, String path, String text) {
        return visitor.get(path).body().contains(text);
    }

    private Visitor staff(String login) {
        var visitor = new Visitor(address.get());
        visitor.get("/demonstration");
        long account = one.applyAsLong("select id from core_account where login_name = '" + login + "'");
        assertThat(visitor.post("/demonstration/" + account).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
