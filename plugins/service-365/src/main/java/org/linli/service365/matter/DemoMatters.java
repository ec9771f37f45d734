package org.linli.service365.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.linli.api.access.Channel;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
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
    private static final double HANDED_OVER = 0.45;
    private static final double NEVER_ANSWERED = 0.08;
    private static final double CONTACT_LEFT = 0.6;

    /** Half of them online, the rest at the counter, by phone, on paper. */
    private static final List<Channel> CHANNELS = List.of(
            Channel.ONLINE,
            Channel.ONLINE,
            Channel.ONLINE,
            Channel.ONLINE,
            Channel.COUNTER,
            Channel.COUNTER,
            Channel.PHONE,
            Channel.PAPER);

    private final Matters matters;
    private final Places places;
    private final DemoTexts texts = new DemoTexts();

    public DemoMatters(Matters matters, Places places) {
        this.matters = matters;
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
        var filed = new ArrayList<Matters.Filed>();
        demo.at(filedAt, () -> filed.add(file(demo, random, community.id(), story)));
        var handedOverAt = filedAt.plus(Duration.ofMinutes(30 + random.nextInt(40 * 60)));
        boolean handedOver = random.nextDouble() < HANDED_OVER && handedOverAt.isBefore(demo.now());
        if (handedOver) {
            demo.at(handedOverAt, () -> handOver(demo, random, filed.get(0)));
        }
        var answeredAt = handedOverAt.plus(Duration.ofMinutes(60 + random.nextInt(6 * 24 * 60)));
        if (random.nextDouble() >= NEVER_ANSWERED && answeredAt.isBefore(demo.now())) {
            demo.at(answeredAt, () -> answer(demo, filed.get(0), story));
        }
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
        return channel == Channel.ONLINE
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

    private void handOver(Demo demo, Random random, Matters.Filed filed) {
        var to = places.organizations(filed.run());
        if (!to.isEmpty()) {
            var form = new HandOverForm(0, any(to, random).id(), texts.reason(random));
            matters.handOver(clerk(demo, filed), filed.matter().id(), form);
        }
    }

    private void answer(Demo demo, Matters.Filed filed, DemoTexts.Story story) {
        matters.answer(clerk(demo, filed), filed.matter().id(), new AnswerForm(0, story.answer()));
    }

    private static Viewer clerk(Demo demo, Matters.Filed filed) {
        return demo.as("clerk", filed.matter().place().communityId());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
