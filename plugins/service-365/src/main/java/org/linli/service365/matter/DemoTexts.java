package org.linli.service365.matter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.api.demo.Demo;
import org.linli.api.file.Staged;

/** Fictional needs, answers and reasons for a demonstration, read from the plugin's resources. */
final class DemoTexts {

    private static final int BUILDINGS = 18;
    private static final int UNITS = 4;
    private static final String WHERE = "where";

    /** A need with the answer that it gets. */
    record Story(Category category, String where, String need, String answer) {

        Ledger ledger() {
            return isOfPeople() ? Ledger.NEED : Ledger.PROBLEM;
        }

        private boolean isOfPeople() {
            return category == Category.CARE || category == Category.SERVICE;
        }
    }

    private final List<List<String>> stories = Demo.table(DemoTexts.class, "/demo/matters.tsv");
    private final Map<String, List<String>> said = Demo.table(DemoTexts.class, "/demo/said.tsv").stream()
            .collect(groupingBy(line -> line.get(0), mapping(line -> line.get(1), toList())));

    List<DemoFate> fates() {
        return Demo.table(DemoTexts.class, "/demo/fates.tsv").stream()
                .map(DemoFate::of)
                .toList();
    }

    Story story(Random random) {
        var story = stories.get(random.nextInt(stories.size()));
        var building = Integer.toString(1 + random.nextInt(BUILDINGS));
        var unit = Integer.toString(1 + random.nextInt(UNITS));
        var category = Category.valueOf(story.get(0));
        var where = fill(said(WHERE, random), building, unit);
        boolean known = category == Category.CARE || category == Category.SERVICE || category == Category.OTHER;
        return new Story(
                category,
                known || story.get(1).contains("{b}") ? "" : where,
                fill(story.get(1), building, unit),
                fill(story.get(2), building, unit));
    }

    /** What is said with an act: a reason, a remark, an answer. */
    String said(String act, Random random) {
        var all = said.get(act);
        return all.get(random.nextInt(all.size()));
    }

    HandledForm done(Story story) {
        return new HandledForm(story.answer(), Staged.NONE);
    }

    private static String fill(String text, String building, String unit) {
        return text.replace("{b}", building).replace("{u}", unit);
    }
}
