package org.linli.server.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.code.Fen;
import org.linli.api.file.FileRef;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.Tone;
import org.linli.api.procedure.OpenMove;
import org.linli.api.project.Rung;
import org.linli.api.words.Words;

/** What the templates of projects show. */
public final class ProjectViews {

    private ProjectViews() {}

    public record Listed(ListPage list, boolean mayAdd) {}

    /** A form about a project; the heading is in words already, {@code about} says more or is "". */
    public record Asked(String heading, String about, String action, String back, FormView form) {}

    /** A move of the procedure, with the fields that it asks for. */
    public record Moving(String heading, String action, String back, FormView form, String[] fields) {}

    /**
     * The facts of a project.
     *
     * @param kind words of its kind
     * @param area the area, as an address
     * @param lead name of the lead, or ""
     * @param step message key of its step
     */
    public record Facts(
            long id,
            String number,
            String kind,
            StoredContent content,
            String area,
            String organization,
            String lead,
            String liaison,
            String step,
            Tone stepTone,
            Optional<Instant> disclosedAt) {}

    /** What people wrote about it. */
    public record StoredContent(String title, String summary, Fen budget, String moneyUse, List<String> span) {}

    /**
     * Where it stands on the ladder.
     *
     * @param lacking in words, what it lacks for the rung above
     * @param unkept in words, what it lacks for the rung on which it stands
     * @param climbs the rises and falls, the last ones first
     */
    public record Standing(Rung rung, List<String> lacking, List<String> unkept, List<Line> climbs) {

        /** The state of a rung in the drawing of the ladder. */
        public String state(Rung other) {
            return other == rung ? "now" : other.compareTo(rung) < 0 ? "past" : "next";
        }

        public Rung[] rungs() {
            return Rung.values();
        }

        public boolean mayRise() {
            return rung.above().isPresent() && lacking.isEmpty();
        }
    }

    /** A line of a time line: what, when, by whom, and more. */
    public record Line(String what, String when, String by, String more) {}

    /**
     * What it did.
     *
     * @param times how often it served within the last twelve months
     * @param people how many people it served then
     * @param hours the hours of all who helped then
     */
    public record Done(
            List<Goal> milestones, List<Service> services, List<Rated> inspections, int times, int people, int hours) {}

    /** A milestone, and whether its day has passed. */
    public record Goal(Milestone milestone, Tone tone, String state, List<FileRef> evidence) {}

    /** An inspection with the name of who inspected. */
    public record Rated(Inspection inspection, String by) {

        /** Five signs, so many of them full. */
        public String stars() {
            return "\u2605".repeat(inspection.stars()) + "\u2606".repeat(5 - inspection.stars());
        }
    }

    /** What this viewer may do. */
    public record Rights(boolean write, boolean inspect, boolean decide) {}

    /**
     * Its way through the procedure of its kind.
     *
     * @param words the prefix of the procedure's words
     * @param moves what may be done now, and why not; empty where it cannot be told
     * @param rows what was done
     */
    public record Course(String words, Optional<List<OpenMove>> moves, List<Line> rows) {

        public String word(OpenMove move, Words in) {
            return in.text(words + ".move." + move.move().key());
        }
    }

    /** The page of a project in the workbench. */
    public record Shown(
            Facts facts, Standing standing, Done done, List<PartyMember> partyMembers, Course course, Rights rights) {

        public String base() {
            return "/projects/" + facts.id;
        }
    }

    /** The public page: the four disclosures, what was done, and no other name of a person. */
    public record Disclosed(Facts facts, Standing standing, Done done, List<PartyMember> partyMembers) {}
}
