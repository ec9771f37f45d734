package org.linli.server.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.refusal.Refused;
import org.linli.server.plugin.Shipped;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;

/**
 * What a catalogue has. It is signed as a whole, by a signature in a file of its own beside it.
 *
 * @param notices what is to be known of versions, most of all which are not safe
 */
public record Index(List<Entry> plugins, List<Notice> notices) {

    public static final String FILE = "catalogue.json";
    public static final String SIGNATURE = "catalogue.sig";

    private static final String KIND = "catalogue";
    private static final String JAR = "[A-Za-z0-9][A-Za-z0-9._-]{0,100}\\.jar";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One version of a plugin.
     *
     * @param api the range of API versions that it runs with
     * @param file its jar's name in the catalogue
     */
    public record Entry(String id, String version, String api, String file, String sha256, long bytes) {}

    /**
     * Something to know of versions of a plugin.
     *
     * @param versions the range of them
     * @param text by language tag
     */
    public record Notice(String plugin, String versions, Map<String, String> text) {

        boolean concerns(Shipped there) {
            return there.id().equals(plugin) && there.within(versions);
        }
    }

    public Index {
        plugins = List.copyOf(plugins);
        notices = List.copyOf(notices);
    }

    /** Throws Refused when nobody whom the district trusts has signed it, or it is no index. */
    public static Index read(byte[] text, String signature, Trust trust) {
        if (!trust.unsigned() && trust.signer(KIND, text, signature).isEmpty()) {
            throw Refused.because("", "command.catalogue.untrusted");
        }
        try {
            var index = JSON.readValue(text, Index.class);
            if (index.plugins.stream().allMatch(Index::sound)
                    && index.notices.stream().allMatch(notice -> Shipped.isRange(notice.versions()))) {
                return index;
            }
            throw Refused.because("", "command.catalogue.broken");
        } catch (IOException | NullPointerException wrong) {
            throw Refused.because("", "command.catalogue.broken");
        }
    }

    /** A name that leads out of the folder would be written elsewhere. */
    private static boolean sound(Entry entry) {
        return entry.file().matches(JAR) && Shipped.isVersion(entry.version()) && Shipped.isRange(entry.api());
    }

    public byte[] text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String signature(SigningKey key) {
        return Trust.stamp(KIND, text(), key);
    }

    /** The highest version above this one that the district would run; empty when there is none. */
    public Optional<Entry> newer(Shipped there, String range) {
        return plugins.stream()
                .filter(entry -> entry.id().equals(there.id()) && there.olderThan(entry.version()))
                .filter(entry -> Shipped.fits(entry.api(), entry.version(), range))
                .reduce((one, other) -> Shipped.higher(one.version(), other.version()) ? one : other);
    }

    /** What is to be known of this one. */
    public List<Notice> of(Shipped there) {
        return notices.stream().filter(notice -> notice.concerns(there)).toList();
    }
}
