package org.linli.server.view;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.Map;

/** The core's compiled templates, rendered into whatever page they are put. */
public final class CoreTemplates {

    /** With a directory, even one that is not there, JTE takes the loader it is given. */
    private static final Path NO_DIRECTORY = Path.of("no-compiled-templates");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            NO_DIRECTORY, ContentType.Html, CoreTemplates.class.getClassLoader(), "org.linli.server.jte");

    private CoreTemplates() {}

    /** A template below src/main/jte, rendered when the page is written. */
    public static Content content(String template, Map<String, Object> params) {
        return output -> ENGINE.render(template, params, output);
    }
}
