package org.linli.service365.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.api.Setup;
import org.linli.api.access.Nobody;
import org.linli.api.calendar.Calendar;
import org.linli.api.code.MobileNumber;
import org.linli.api.data.Data;
import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.demo.DemoHours;
import org.linli.api.demo.DemoStage;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;

/** Six hundred matters over the last year, made by the real acts, in all states; and the walk through them. */
public final class DemoMatters implements DemoData {

    private static final double CONTACT_LEFT = 0.6;

    private static final int BUSIER = 2;

    /** Nearly half of them online, the rest at the counter, by phone, on paper. */
    private static final List<MatterChannel> CHANNELS = List.of(
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.ONLINE,
            MatterChannel.COUNTER,
            MatterChannel.COUNTER,
            MatterChannel.PHONE,
            MatterChannel.PHONE,
            MatterChannel.PAPER);

    private final Data data;
    private final Calendar calendar;
    private final Matters matters;
    private final Appraisals appraisals;
    private final DemoTexts texts = new DemoTexts();

    public DemoMatters(Setup to, Matters matters, Appraisals appraisals) {
        this.data = to.data();
        this.calendar = to.calendar();
        this.matters = matters;
        this.appraisals = appraisals;
    }

    /** A matter that is to be told. */
    private record Planned(Instant filedAt, MatterChannel channel, DemoFate fate) {}

    @Override
    public void make(Demo demo) {
        if (!demo.communities().isEmpty()) {
            var hours = new DemoHours(calendar, demo.random());
            // one act for each matter: what is stored is the same, and it is quicker
            planned(demo, hours)
                    .forEach(matter -> data.act(handle -> {
                        tell(demo, hours, matter);
                        return null;
                    }));
        }
    }

    @Override
    public List<DemoStage> walk() {
        return DemoWalk.STAGES;
    }

    /** Oldest first, so that numbers count up with time. */
    private List<Planned> planned(Demo demo, DemoHours hours) {
        var random = demo.random();
        var planned = new ArrayList<Planned>();
        for (var fate : texts.fates()) {
            for (int i = 0; i < fate.matters(); i++) {
                var channel = fate.channel().equals("any")
                        ? CHANNELS.get(random.nextInt(CHANNELS.size()))
                        : MatterChannel.valueOf(fate.channel());
                int daysAgo = fate.daysAgoMin() + random.nextInt(fate.daysAgoMax() - fate.daysAgoMin() + 1);
                var filedAt = hours.ago(demo.now(), daysAgo, channel != MatterChannel.ONLINE);
                planned.add(new Planned(filedAt, channel, fate));
            }
        }
        planned.sort(Comparator.comparing(Planned::filedAt));
        return planned;
    }

    private void tell(Demo demo, DemoHours hours, Planned matter) {
        var random = demo.random();
        var communities = demo.communities();
        // the first one, to which the walk leads, has most to show
        int turn = Math.max(0, random.nextInt(communities.size() + BUSIER) - BUSIER);
        long community = communities.get(turn).id();
        var story = texts.story(random);
        var filed = new ArrayList<Matters.Filed>();
        demo.at(matter.filedAt(), () -> filed.add(file(demo, community, matter, story)));
        var told = new DemoStory(demo, new DemoStory.Acts(matters, appraisals, texts), story, filed.get(0));
        var now = matter.filedAt();
        for (var beat : matter.fate().further()) {
            now = hours.after(now, beat.days());
            if (now.isAfter(demo.now())) {
                return;
            }
            demo.at(now, () -> told.act(beat.act(), matter.fate()));
        }
    }

    private Matters.Filed file(Demo demo, long community, Planned matter, DemoTexts.Story story) {
        var reporter = matter.channel() == MatterChannel.VISIT ? Optional.<Contact>empty() : reporter(demo, community);
        var said = new NewMatter(
                community, story.category(), story.where(), story.need(), Staged.NONE, reporter, matter.channel());
        if (matter.channel() == MatterChannel.ONLINE) {
            return matters.file(Nobody.VIEWER, said);
        }
        var clerk = demo.as("clerk", community);
        return matter.fate().doneAtOnce()
                ? matters.registerDone(clerk, said, texts.done(story))
                : matters.register(clerk, said);
    }

    private static Optional<Contact> reporter(Demo demo, long community) {
        var people = demo.people(community);
        if (people.isEmpty() || demo.random().nextDouble() >= CONTACT_LEFT) {
            return Optional.empty();
        }
        var person = people.get(demo.random().nextInt(people.size()));
        return Optional.of(new Contact(person.name(), MobileNumber.of(person.phone())));
    }
}
