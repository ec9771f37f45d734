package org.linli.api.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.api.form.Form;

/**
 * Step-by-step work, as data. A run keeps the version it began with.
 *
 * @param key {@code <plugin id>.<noun>}; words at {@code procedure.<noun>…}
 * @param version counts up when steps or moves change
 * @param variant a short name of what the district has changed of the version, or ""
 * @param steps the first is where a run begins
 * @param parts the Java behind the keys that the steps name
 */
public record Procedure(String key, int version, String variant, List<Step> steps, Parts parts) {

    /**
     * What stands behind the keys; never stored.
     *
     * @param forms by their words
     * @param relations by key
     * @param effects by key
     * @param replaced new keys by the old ones that older versions name
     * @param pages where a run is shown
     */
    public record Parts(
            Map<String, Form<?>> forms,
            Map<String, Relation> relations,
            Map<String, Effect> effects,
            Map<String, String> replaced,
            Where pages) {

        /** Nothing behind any key. */
        public static final Parts NONE = new Parts(Map.of(), Map.of(), Map.of(), Map.of(), Where.NONE);

        public Parts {
            forms = Map.copyOf(forms);
            relations = Map.copyOf(relations);
            effects = Map.copyOf(effects);
            replaced = Map.copyOf(replaced);
        }

        /** The form at a key, also of an older version. */
        public Optional<Form<?>> form(String key) {
            return Optional.ofNullable(forms.get(now(key)));
        }

        /** The relation at a key, also of an older version. */
        public Optional<Relation> relation(String key) {
            return Optional.ofNullable(relations.get(now(key)));
        }

        /** The effect at a key, also of an older version. */
        public Optional<Effect> effect(String key) {
            return Optional.ofNullable(effects.get(now(key)));
        }

        /** What a key of an older version is called now. */
        public String now(String key) {
            return replaced.getOrDefault(key, key);
        }
    }

    /**
     * Where a run is shown, as {@code /service-365/matters/{id}}; "" where it is not.
     *
     * @param staff to those who work on it
     * @param resident to the resident for whom it was begun
     */
    public record Where(String staff, String resident) {

        /** Nowhere. */
        public static final Where NONE = new Where("", "");
    }

    public Procedure {
        steps = List.copyOf(steps);
    }

    /** Begins a procedure of this key and version. */
    public static Builder named(String key, int version) {
        return new Builder(key, version);
    }

    /** What is wrong with it, in plain English for its author; nothing when it is sound. */
    public List<String> unsound() {
        return Soundness.problems(this);
    }

    /** Where a run begins. */
    public Step first() {
        return steps.get(0);
    }

    /** The step of this key. */
    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Where staff see a run: a path with {@code {id}}, or "". */
    public String staffPage() {
        return parts.pages().staff();
    }

    /** Where the resident for whom it was begun sees a run: a path with {@code {id}}, or "". */
    public String residentPage() {
        return parts.pages().resident();
    }

    /** Where its words are: {@code procedure.<noun>}. */
    public String words() {
        return words(key);
    }

    /** Where the words of the procedure of this key are. */
    public static String words(String procedure) {
        return "procedure." + procedure.substring(procedure.indexOf('.') + 1);
    }

    /** Where the words of a step are. */
    public String words(Step step) {
        return words() + ".step." + step.key();
    }

    /** The key of what a move is called. */
    public String moveWords(String move) {
        return words() + ".move." + move;
    }

    /** Declares a procedure step by step. */
    public static final class Builder {

        private final String key;
        private final int version;
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Form<?>> forms = new LinkedHashMap<>();
        private final Map<String, Relation> relations = new LinkedHashMap<>();
        private final Map<String, Effect> effects = new LinkedHashMap<>();
        private final Map<String, String> replaced = new LinkedHashMap<>();
        private Where pages = Where.NONE;

        private Builder(String key, int version) {
            this.key = key;
            this.version = version;
        }

        /** A way to stand to a run, for {@link Who#related}. */
        public Builder relation(String name, Relation relation) {
            relations.put(name, relation);
            return this;
        }

        /** Something that moves may do besides. */
        public Builder effect(String name, Effect effect) {
            effects.put(name, effect);
            return this;
        }

        /** A form, relation, effect or permission that older versions name by another key. */
        public Builder replaces(String oldKey, String newKey) {
            replaced.put(oldKey, newKey);
            return this;
        }

        /** Where a run is shown: paths with {@code {id}}; notices and the work that waits lead there. */
        public Builder pages(String staff, String resident) {
            pages = new Where(staff, resident);
            return this;
        }

        /** A step with the moves it allows. */
        public Builder step(String step, Consumer<StepBuilder> says) {
            var builder = new StepBuilder(step, forms);
            says.accept(builder);
            steps.add(builder.build());
            return this;
        }

        /** A step at which a run ends. */
        public Builder end(String step) {
            steps.add(Step.end(step));
            return this;
        }

        /** Throws IllegalStateException that names all that is wrong. */
        public Procedure build() {
            var built = new Procedure(key, version, "", steps, new Parts(forms, relations, effects, replaced, pages));
            var wrong = built.unsound();
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(key + ": " + String.join("; ", wrong));
            }
            return built;
        }
    }
}
