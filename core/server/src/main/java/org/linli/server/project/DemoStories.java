package org.linli.server.project;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.api.project.Rung;

/** The stories of the demonstration's projects. */
final class DemoStories {

    private static final int DAYS_BETWEEN_MILESTONES = 20;

    private DemoStories() {}

    /**
     * One project.
     *
     * @param community which of the communities, counted from 0
     * @param rung where it ends up
     * @param lastDaysAgo when it served last
     * @param services how often it served
     * @param stars what the inspections gave
     * @param moves what is done in its procedure, in order
     * @param service what is written of each service
     * @param reached how many of the milestones
     * @param duties of the party members in it
     * @param supervision what is written of each inspection
     */
    record Story(
            String title,
            String summary,
            String money,
            String budgetYuan,
            int community,
            Rung rung,
            int begunDaysAgo,
            int lastDaysAgo,
            int services,
            List<Integer> stars,
            boolean disclosed,
            List<String> moves,
            String service,
            List<String> milestones,
            int reached,
            List<String> duties,
            String supervision) {

        /** How many days ago a milestone was, or will have been, due; less than nothing lies ahead. */
        int daysToMilestone(int number) {
            return begunDaysAgo - DAYS_BETWEEN_MILESTONES * (number + 1);
        }

        /** The days ago on which it served, the first service first, evenly spread. */
        List<Integer> serviceDays() {
            int first = begunDaysAgo - 10;
            int gaps = Math.max(1, services - 1);
            return IntStream.range(0, services)
                    .mapToObj(i -> services == 1 ? lastDaysAgo : first - i * (first - lastDaysAgo) / gaps)
                    .toList();
        }
    }

    static List<Story> read() {
        try (var file = DemoStories.class.getResourceAsStream("/demo/projects.json")) {
            return new JsonMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
