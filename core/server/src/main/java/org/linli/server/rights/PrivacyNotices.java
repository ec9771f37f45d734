package org.linli.server.rights;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.server.words.Bundles;

/** The privacy notice in its versions: one is in force, the others stay readable for who agreed under them. */
public final class PrivacyNotices {

    static final int VERSIONS_SHOWN_MAX = 50;

    private final Data data;
    private final Clock clock;
    private final Audit audit;

    public PrivacyNotices(Data data, Clock clock, Audit audit) {
        this.data = data;
        this.clock = clock;
        this.audit = audit;
    }

    /** Stores the product's own text, with the district's name, as the first version when there is none. */
    public void plant(UnaryOperator<String> districtName) {
        var words = Bundles.core();
        var texts = new HashMap<String, String>();
        for (var language : Bundles.LANGUAGES) {
            var tag = language.toLanguageTag();
            texts.put(tag, words.in(language).text("privacy.default", districtName.apply(tag)));
        }
        data.act(handle -> {
            if (new NoticeDao(handle).last() == 0) {
                new NoticeDao(handle).insert(new PrivacyNotice(1, clock.instant(), texts), 0);
            }
            return texts;
        });
    }

    /** Puts a new version in force. */
    int publish(ActingAs who, Map<Locale, String> texts) {
        var byTag = new HashMap<String, String>();
        texts.forEach((language, text) -> byTag.put(language.toLanguageTag(), text.strip()));
        return data.act(handle -> {
            int version = new NoticeDao(handle).last() + 1;
            new NoticeDao(handle).insert(new PrivacyNotice(version, clock.instant(), byTag), who.memberId());
            audit.record(handle, who, "privacy.publish", "privacy-notice", version, "");
            return version;
        });
    }

    int inForce(Handle handle) {
        return new NoticeDao(handle).last();
    }

    PrivacyNotice current() {
        return data.read(handle -> new NoticeDao(handle).find(inForce(handle)).orElseThrow());
    }

    Optional<PrivacyNotice> find(int version) {
        return data.read(handle -> new NoticeDao(handle).find(version));
    }

    List<PrivacyNotice> versions() {
        return data.read(handle -> new NoticeDao(handle).versions(VERSIONS_SHOWN_MAX));
    }
}
