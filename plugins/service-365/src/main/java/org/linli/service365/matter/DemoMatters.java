package org.linli.service365.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.linli.api.access.Nobody;
import org.linli.api.code.MobileNumber;
import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.file.Staged;

/** Two hundred matters over the last year, made by the real acts, in all states. */
public final class DemoMatters implements DemoData {

    private static final int MATTERS = 200;
    private static final Duration YEAR = Duration.ofDays(365);

    /** The last days are busier than the year, so that there is work to do. */
    private static final Duration RECENTLY = Duration.ofDays(6);

    private static final int RECENT = 30;
    private static final double CONTACT_LEFT = 0.6;

    /** Half of them online, the rest at the counter, by phone, on paper. */
    private static final List<MatterChannel> CHANNELS = List.of(
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.COUNTER,
            MatterChannel.COUNTER,
            MatterChannel.PHONE,
            MatterChannel.PAPER);

    private final Matters matters;
    private final Appraisals appraisals;
    private final Places places;
    private final DemoTexts texts = new DemoTexts();

    public DemoMatters(Matters matters, Appraisals appraisals, Places places) {
        this.matters = matters;
        this.appraisals = appraisals;
        this.places = places;
    }

    @Override
    public void make(Demo demo) {
        var random = demo.random();
        if (demo.communities().isEmpty()) {
            return;
        }
        for (var filedAt : moments(demo.now(), random)) {
            tell(demo, random, filedAt);
        }
    }

    /** Oldest first, so that numbers count up with time. */
    private static List<Instant> moments(Instant now, Random random) {
        return IntStream.range(0, MATTERS)
                .mapToObj(i -> i < RECENT ? RECENTLY : YEAR)
                .map(span -> now.minusSeconds(60 + random.nextInt((int) span.toSeconds())))
                .sorted()
                .toList();
    }

    private void tell(Demo demo, Random random, Instant filedAt) {
        var community = any(demo.communities(), random);
        var story = texts.story(random);
        new DemoStory(demo, random, matters, appraisals, places, texts)
                .tell(filedAt, () -> file(demo, random, community.id(), story), story);
    }

    private Matters.Filed file(Demo demo, Random random, long communityId, DemoTexts.Story story) {
        var channel = any(CHANNELS, random);
        var said = new NewMatter(
                communityId,
                story.category(),
                "",
                story.need(),
                Staged.NONE,
                reporter(demo, random, communityId),
                channel);
        return channel == MatterChannel.ONLINE
                ? matters.file(Nobody.VIEWER, said)
                : matters.register(demo.as("clerk", communityId), said);
    }

    private static Optional<NewMatter.Reporter> reporter(Demo demo, Random random, long communityId) {
        var people = demo.people(communityId);
        if (people.isEmpty() || random.nextDouble() >= CONTACT_LEFT) {
            return Optional.empty();
        }
        var person = any(people, random);
        return Optional.of(new NewMatter.Reporter(person.name(), MobileNumber.of(person.phone())));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
