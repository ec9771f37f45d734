package org.linli.server.plugin;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.linli.api.data.Data;
import org.linli.api.words.Words;
import org.linli.server.web.Owner;

/**
 * The core or a running plugin: its words, templates, data and JSON, none of them shared with another owner, so that
 * nothing holds its class loader when it is gone.
 */
final class HostedOwner implements Owner {

    static final String CORE = "core";

    private final String id;
    private final ClassLoader loader;
    private final Function<Locale, Words> words;
    private final Data data;
    private final TemplateEngine templates;
    private final JsonWriter json;

    /** Takes the owner's base package: its templates are in {@code <base package>.jte}. */
    HostedOwner(String id, ClassLoader loader, String basePackage, Function<Locale, Words> words, Data data) {
        this.id = id;
        this.loader = loader;
        this.words = words;
        this.data = data;
        // without a directory the engine takes the context loader, whatever loader it is given
        this.templates = InLoader.get(
                loader, () -> TemplateEngine.createPrecompiled(null, ContentType.Html, loader, basePackage + ".jte"));
        this.json = new JsonWriter(loader);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public Words words(Locale locale) {
        return words.apply(locale);
    }

    @Override
    public Content template(String name, Map<String, Object> params) {
        return output -> InLoader.run(loader, () -> templates.render(name, params, output));
    }

    @Override
    public Data data() {
        return data;
    }

    @Override
    public byte[] json(Object value) {
        return InLoader.get(loader, () -> json.write(value));
    }
}
