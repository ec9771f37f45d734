package org.linli.server.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a script, by statement, in lower case: names (quoted ones without their quotes) and single other
 * characters; texts in quotes and comments are left out.
 */
final class SqlWords {

    private final String sql;
    private final List<List<String>> statements = new ArrayList<>();
    private List<String> statement = new ArrayList<>();
    private int at;

    SqlWords(String sql) {
        this.sql = sql;
    }

    List<List<String>> statements() {
        while (at < sql.length()) {
            take(sql.charAt(at));
        }
        end();
        return statements;
    }

    private void take(char c) {
        if (sql.startsWith("--", at)) {
            lineEnd();
        } else if (sql.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (c == '\'') {
            quoted('\'');
        } else if (c == '"' || c == '`') {
            statement.add(quoted(c));
        } else if (c == '[' || c == '\\' || c == '$' && !sql.startsWith("${", at)) {
            throw new MigrationRefused("square brackets, backslashes and dollar quotes are not read");
        } else if (c == ';') {
            at++;
            end();
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else {
            other(c);
        }
    }

    private void other(char c) {
        if (!Character.isWhitespace(c)) {
            statement.add(String.valueOf(c));
        }
        at++;
    }

    /** PostgreSQL ends a comment at a carriage return as well. */
    private void lineEnd() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void word() {
        int from = at;
        while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
            at++;
        }
        statement.add(sql.substring(from, at).toLowerCase(Locale.ROOT));
    }

    /** The text up to the closing quote; a doubled quote is one within. */
    private String quoted(char quote) {
        int close = sql.indexOf(quote, at + 1);
        while (close >= 0 && close + 1 < sql.length() && sql.charAt(close + 1) == quote) {
            close = sql.indexOf(quote, close + 2);
        }
        if (close < 0) {
            throw new MigrationRefused("a quote is not closed");
        }
        String text = sql.substring(at + 1, close).toLowerCase(Locale.ROOT);
        if (text.indexOf('\\') >= 0) { // in some texts of PostgreSQL it hides the closing quote
            throw new MigrationRefused("a backslash in a text is not read");
        }
        at = close + 1;
        return text;
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private void end() {
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        statement = new ArrayList<>();
    }
}
