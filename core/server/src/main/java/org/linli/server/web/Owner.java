package org.linli.server.web;

import gg.jte.Content;
import java.util.Locale;
import java.util.Map;
import org.linli.api.data.Data;
import org.linli.api.words.Words;

/** What the web needs of a route's owner, the core or one plugin, to run and render its pages. */
public interface Owner {

    /** The plugin's id, or {@code core}. */
    String id();

    /** The context class loader while its code runs. */
    ClassLoader loader();

    Words words(Locale locale);

    /** A template of the owner, rendered when written. */
    Content template(String name, Map<String, Object> params);

    Data data();

    /** Data as JSON, by the owner's own mapper. */
    byte[] json(Object data);
}
