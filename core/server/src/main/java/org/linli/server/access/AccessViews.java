package org.linli.server.access;

import gg.jte.Content;
import java.util.List;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;

/** What the templates of accounts are given. */
public final class AccessViews {

    private AccessViews() {}

    /**
     * A page that asks for one form.
     *
     * @param fact prefix of its words: {@code .title} and {@code .lead}
     */
    public record Asked(String fact, FormView form, String action, String back) {}

    /** A list with its title. */
    public record Listed(String fact, ListPage list) {}

    /** A page that only says something. */
    public record Said(String fact) {}

    /** A secret that is shown this once. */
    public record Once(String fact, String secret, String back) {}

    /** The signed-in person's own page. */
    public record Own(String name, String loginName, String organization, Content actingAs) {}

    /** A row with its button; empty content where there is none. */
    public record Row<T>(T value, Content button) {}

    public record OwnSessions(List<Row<Session>> sessions, long currentId, Content endOthers) {}

    public record OwnTokens(List<Row<Token>> tokens, FormView form) {}

    /** An account, for those who govern it. */
    public record Shown(Account account, String name, List<Content> buttons) {}

    /**
     * A grant.
     *
     * @param within the area or organization in words
     * @param until the last day in words, or ""
     */
    public record Granted(String role, String within, String until, String by) {}

    public record Grants(long memberId, String name, List<Row<Granted>> grants, FormView form) {}
}
