package org.linli.api.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
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

    List<Area> communities();

    /** Members who live in the community; at most 500. */
    List<Person> people(long communityId);

    /** The demonstration person who holds this role in the community or above it. */
    Viewer as(String role, long communityId);

    /** A plainly fictional resident. */
    record Person(long memberId, String name, String phone, long gridId) {}
}
