package org.linli.server.roster;

import gg.jte.Content;
import java.util.List;

/** What the pages show on which members are made one; numbers are masked. */
public final class MergeViews {

    private MergeViews() {}

    /**
     * Members who are likely known twice.
     *
     * @param next the address of more, or ""
     */
    public record Listed(List<Pair> pairs, String next) {}

    /** Two records that may be of one person. */
    public record Pair(Person one, Person other) {

        public String href() {
            return "/members/" + one.id + "/merging/" + other.id;
        }
    }

    /** Two records side by side, with the form that says which is kept. */
    public record Compared(List<Person> people, Content form) {}

    /**
     * A record of a person.
     *
     * @param tags message keys
     */
    public record Person(
            long id,
            String name,
            String phone,
            String identity,
            String lives,
            List<String> tags,
            int homes,
            int posts,
            boolean account,
            int roles) {}
}
