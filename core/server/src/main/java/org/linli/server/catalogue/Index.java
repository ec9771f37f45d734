package org.linli.server.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.refusal.Refused;
import org.linli.server.district.District;
import org.linli.server.plugin.Shipped;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import org.linli.server.words.Message;

/**
 * What a catalogue has. It is signed as a whole, by a signature in a file of its own beside it.
 *
 * @param made the moment at which it was made (ISO 8601), or "" in those that do not say
 * @param notices what is to be known of versions, most of all which are not safe
 */
public record Index(String made, List<Entry> plugins, List<Notice> notices) {

    public static final String FILE = "catalogue.json";
    public static final String SIGNATURE = "catalogue.sig";

    private static final String KIND = "catalogue";
    private static final String JAR = "[A-Za-z0-9][A-Za-z0-9._-]{0,100}\\.jar";
    private static final String HASH = "[0-9a-f]{64}";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // an older site reads what a newer one wrote
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /**
     * One version of a plugin.
     *
     * @param api the range of API versions that it runs with
     * @param file its jar's name in the catalogue
     * @param names what it is called, by language tag
     * @param needs the plugins that it cannot run without, by id, each with a range
     */
    public record Entry(
            String id,
            String version,
            String api,
            String file,
            String sha256,
            long bytes,
            Map<String, String> names,
            Map<String, String> needs) {

        public Entry {
            names = names == null ? Map.of() : Map.copyOf(names);
            needs = needs == null ? Map.of() : Map.copyOf(needs);
        }

        public String name(Locale locale) {
            return names.getOrDefault(locale.toLanguageTag(), id);
        }
    }

    /**
     * Something to know of versions of a plugin.
     *
     * @param versions the range of them
     * @param text by language tag
     * @param jars the SHA-256 of single jars, whatever their version says; empty: all of these versions
     */
    public record Notice(String plugin, String versions, Map<String, String> text, List<String> jars) {

        public Notice {
            text = Map.copyOf(text);
            jars = jars == null ? List.of() : List.copyOf(jars);
        }

        public String text(Locale locale) {
            return text.getOrDefault(locale.toLanguageTag(), "");
        }

        boolean concerns(String id, String version, String hash) {
            return id.equals(plugin) && (jars.isEmpty() ? Shipped.within(versions, version) : jars.contains(hash));
        }
    }

    public Index {
        made = made == null ? "" : made;
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
            index.madeAt();
            if (index.plugins.stream().allMatch(Index::sound)
                    && index.notices.stream().allMatch(Index::sound)) {
                return index;
            }
            throw Refused.because("", "command.catalogue.broken");
        } catch (IOException | NullPointerException | DateTimeParseException wrong) {
            throw Refused.because("", "command.catalogue.broken");
        }
    }

    static boolean sound(Notice notice) {
        return Shipped.isRange(notice.versions()) && notice.jars().stream().allMatch(jar -> jar.matches(HASH));
    }

    /** A name that leads out of the folder would be written elsewhere. */
    private static boolean sound(Entry entry) {
        return entry.file().matches(JAR)
                && entry.sha256().matches(HASH)
                && !entry.id().isEmpty()
                && Shipped.isVersion(entry.version())
                && Shipped.isRange(entry.api());
    }

    /** When it was made, if it says so. */
    public Optional<Instant> madeAt() {
        return Optional.of(made).filter(said -> !said.isEmpty()).map(Instant::parse);
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
    public Optional<Entry> newer(Shipped there, District district) {
        return highest(plugins.stream()
                .filter(entry -> entry.id().equals(there.id()) && there.olderThan(entry.version()))
                .filter(entry -> misfit(entry, district).isEmpty()));
    }

    /** The version whose jar has this hash. */
    Optional<Entry> jar(String hash) {
        return plugins.stream().filter(entry -> entry.sha256().equals(hash)).findFirst();
    }

    /** Why the district would not run it, if so; whether what it needs is there is seen when it is set up. */
    static Optional<Message> misfit(Entry entry, District district) {
        return Shipped.misfit(entry.id(), entry.version(), entry.api(), district);
    }

    static Optional<Entry> highest(Stream<Entry> entries) {
        return entries.reduce((one, other) -> Shipped.higher(other.version(), one.version()) ? other : one);
    }

    /** What is to be known of a jar of a plugin. */
    public List<Notice> of(String id, String version, String hash) {
        return notices.stream()
                .filter(notice -> notice.concerns(id, version, hash))
                .toList();
    }
}
