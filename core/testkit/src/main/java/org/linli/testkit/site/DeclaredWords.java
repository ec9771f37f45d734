package org.linli.testkit.site;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;
import org.linli.api.procedure.Procedure;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Action;
import org.linli.server.web.Route;
import org.linli.server.words.Bundles;

/** The words of what a plugin declares: the labels of its forms' fields, its permissions, steps, moves and entries. */
final class DeclaredWords {

    private final Catalogue catalogue;
    private final String plugin;

    DeclaredWords(TestSite site) {
        this.catalogue = site.linli().plugins().catalogue();
        this.plugin = site.plugin();
    }

    /** Each key that has no text in some language. */
    List<String> missing() {
        var keys = new TreeSet<String>();
        forms().forEach(form -> labels(form).forEach(keys::add));
        catalogue.permissions().stream()
                .filter(permission -> permission.key().startsWith(plugin + "."))
                .forEach(permission -> keys.add("permission." + permission.key()));
        catalogue.navigation().stream()
                .filter(entry -> entry.owner().equals(plugin))
                .forEach(entry -> keys.add(entry.words()));
        procedures()
                .forEach(procedure ->
                        procedure.steps().forEach(step -> keys.add(procedure.words() + ".step." + step.key())));
        keys.add("plugin.name");
        var missing = new ArrayList<String>();
        for (var language : Bundles.LANGUAGES) {
            var words = catalogue.owners().get(plugin).words(language);
            keys.stream().filter(key -> !words.has(key)).forEach(key -> missing.add(key + " in " + language));
        }
        return missing;
    }

    private Stream<Procedure> procedures() {
        return catalogue.procedures().values().stream()
                .filter(procedure -> procedure.key().startsWith(plugin + "."));
    }

    private Stream<Form<?>> forms() {
        Stream<Form<?>> taken = catalogue.routes().stream()
                .filter(route -> route.owner().equals(plugin))
                .map(Route::action)
                .filter(action -> action instanceof Action.Take<?>)
                .map(action -> ((Action.Take<?>) action).form());
        return Stream.concat(taken, procedures().flatMap(procedure -> procedure.parts().forms().values().stream()));
    }

    private static Stream<String> labels(Form<?> form) {
        return labels(form.type(), form.words());
    }

    private static Stream<String> labels(Class<?> type, String words) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !isHidden(field))
                .flatMap(field -> labels(field, words + "." + field.getName()));
    }

    private static Stream<String> labels(RecordComponent field, String words) {
        var type = inner(field.getGenericType());
        if (type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants()).map(one -> words + "." + ((Enum<?>) one).name());
            return Stream.concat(Stream.of(words), constants);
        }
        return field.getType() == List.class ? Stream.concat(Stream.of(words), labels(type, words)) : Stream.of(words);
    }

    /** What an Optional or a List is of. */
    private static Class<?> inner(Type type) {
        return type instanceof ParameterizedType of ? inner(of.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static boolean isHidden(RecordComponent field) {
        var as = field.getAnnotation(As.class);
        return as != null && as.value() == Widget.HIDDEN;
    }
}
