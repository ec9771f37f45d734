package org.linli.api.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;

/** What demonstration data is made from: the same seed and clock give the same stories. */
public interface Demo {

    /** Seeded; the same everywhere. */
    Random random();

    /** The moment at which the demonstration stands. */
    Instant now();

    /** Runs work as if it were this moment: the plugin's clock shows it. */
    void at(Instant moment, Runnable work);

    /** The communities of the demonstration, the one that the walk leads to first. */
    List<Area> communities();

    /** Members who live in the community; at most 500. */
    List<Person> people(long communityId);

    /** The demonstration person who holds this role in the community or above it. */
    Viewer as(String role, long communityId);

    /** Does something with each line of a text in each community, one line a week, the last today. */
    default void weekly(Class<?> of, String resource, BiConsumer<Area, List<String>> work) {
        var lines = table(of, resource);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var moment = now().minus(Duration.ofDays(7L * (lines.size() - 1 - i)));
            communities().forEach(community -> at(moment, () -> work.accept(community, line)));
        }
    }

    /** The lines of a text of the plugin, as {@code /demo/matters.tsv}, each parted at its tabs. */
    static List<List<String>> table(Class<?> of, String resource) {
        try (var in = of.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A plainly fictional resident.
     *
     * @param memberId the member
     * @param name the full name
     * @param phone the whole number, made up
     * @param gridId the grid that they live in, or 0
     */
    record Person(long memberId, String name, String phone, long gridId) {}
}
