package org.linli.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import org.linli.api.data.Data;
import org.linli.api.form.FormView;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

/** An owner of routes with the core's words and templates; any other template writes its view, or its form. */
record StandInOwner(String id, ClassLoader loader, Data data) implements Owner {

    private static final Bundles WORDS = Bundles.core();
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, StandInOwner.class.getClassLoader(), "org.linli.server.jte");

    StandInOwner(String id, Data data) {
        this(id, StandInOwner.class.getClassLoader(), data);
    }

    @Override
    public Words words(Locale locale) {
        return WORDS.in(locale);
    }

    @Override
    public Content template(String name, Map<String, Object> params) {
        if (name.startsWith("frame/") || name.equals("error.jte")) {
            return output -> ENGINE.render(name, params, output);
        }
        var view = params.get("view");
        return view instanceof FormView form ? form.content("/form") : output -> output.writeUserContent("" + view);
    }

    @Override
    public byte[] json(Object value) {
        try {
            return new JsonMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
