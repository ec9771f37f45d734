package org.linli.service365.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.linli.api.file.Staged;

/** Fictional needs and answers for a demonstration, read from the plugin's resources. */
final class DemoTexts {

    private static final int BUILDINGS = 18;
    private static final int UNITS = 4;

    /** A need with the answer that it gets. */
    record Story(Category category, String need, String answer) {

        Ledger ledger() {
            return switch (category) {
                case CARE, SERVICE -> Ledger.NEED;
                default -> Ledger.PROBLEM;
            };
        }
    }

    private final List<String[]> stories =
            lines("/demo/matters.tsv").stream().map(line -> line.split("\t", 3)).toList();
    private final List<String> missing = lines("/demo/missing.txt");
    private final List<String> referral = lines("/demo/referral.txt");

    Story story(Random random) {
        var story = stories.get(random.nextInt(stories.size()));
        var building = Integer.toString(1 + random.nextInt(BUILDINGS));
        var unit = Integer.toString(1 + random.nextInt(UNITS));
        return new Story(Category.valueOf(story[0]), fill(story[1], building, unit), fill(story[2], building, unit));
    }

    HandledForm done(Story story) {
        return new HandledForm(story.answer(), Staged.NONE);
    }

    ReferralForm referral() {
        return new ReferralForm(Elsewhere.PETITION, referral.get(0));
    }

    /** What is still missing to somebody who is not satisfied. */
    String missing(Random random) {
        return missing.get(random.nextInt(missing.size()));
    }

    private static String fill(String text, String building, String unit) {
        return text.replace("{b}", building).replace("{u}", unit);
    }

    private static List<String> lines(String resource) {
        try (var in = DemoTexts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
