package org.linli.api.web;

import gg.jte.Content;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListView;
import org.linli.api.words.Words;

/** What a page may know of a request. */
public interface Request {

    /** Who asks. */
    Viewer viewer();

    /** The plugin's words in the reader's language. */
    Words words();

    /** A part of the path, as {@code id} of {@code /matters/{id}}. */
    String path(String name);

    /** A part of the path that is an id. Throws {@link NotFound} when it is no number. */
    long id(String name);

    /** A value of the query, or "". */
    String query(String name);

    /** A blank form. */
    <T extends Record> FormView form(Form<T> form);

    /** The whole address of a path of this site, as for a QR code. */
    String url(String path);

    /** A QR code as an inline picture; the words are read to those who do not see it. */
    Content qr(String text, String words);

    /** Throws {@link Forbidden} where the viewer does not hold the permission. */
    default void must(Permission permission, Place place) {
        if (!viewer().mayIn(permission, place)) {
            throw new Forbidden(permission.key());
        }
    }

    /**
     * The row of a list that {@code {id}} of the path names. Throws {@link NotFound} where the list does not show it to
     * this viewer, by its scope or its own conditions.
     */
    <R> R row(ListView<R> list);

    /**
     * Counts one try; throws {@link TooMany} when there were more than so many from this address within the hour.
     *
     * @param what what is tried, as {@code service-365.track}
     */
    void throttle(String what, int perHour);
}
