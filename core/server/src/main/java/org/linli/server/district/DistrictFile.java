package org.linli.server.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.api.code.AreaCode;
import org.linli.api.refusal.Refused;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.setting.Given;
import org.linli.server.signature.Trust;
import org.linli.server.words.Bundles;
import org.linli.server.yaml.Problem;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;
import org.linli.server.yaml.YamlText;

/** Reads district.yml; everything that is wrong in it is told at once. The keys are in docs/district-file.md. */
public final class DistrictFile {

    private static final long BYTES_MAX = 1_000_000;

    private final Path file;
    private final Variables variables;
    private final ChoiceCheck settingsCheck;
    private final Problems problems = new Problems();

    private DistrictFile(Path file, UnaryOperator<String> environment, ChoiceCheck settingsCheck) {
        this.file = file;
        this.variables = new Variables(environment, problems);
        this.settingsCheck = settingsCheck;
    }

    /** Tells what is wrong with the settings of the chosen plugins, of which the database knows those installed. */
    public interface ChoiceCheck {

        List<Problem> problems(List<PluginChoice> plugins, Trust trust, DatabaseChoice database);
    }

    /** Reads the file alone: what it sets for plugins is not checked. */
    public static District read(Path file) throws BrokenDistrictFile {
        return read(file, name -> System.getenv().getOrDefault(name, ""), (plugins, trust, database) -> List.of());
    }

    /**
     * Reads the file.
     *
     * @param environment gives the value of a variable of the environment, or ""
     * @param settingsCheck tells what is wrong with the settings of the chosen plugins
     */
    public static District read(Path file, UnaryOperator<String> environment, ChoiceCheck settingsCheck)
            throws BrokenDistrictFile {
        return new DistrictFile(file, environment, settingsCheck).read();
    }

    private District read() throws BrokenDistrictFile {
        var district = YamlText.read(content(), problems).flatMap(this::district);
        if (district.isEmpty() || !problems.none()) {
            throw new BrokenDistrictFile(file.getFileName().toString(), problems.all());
        }
        return district.get();
    }

    private String content() throws BrokenDistrictFile {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw broken("district.large", Long.toString(BYTES_MAX));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw broken("district.unreadable", file.toString());
        }
    }

    private BrokenDistrictFile broken(String key, Object... args) {
        return new BrokenDistrictFile(file.getFileName().toString(), List.of(Problem.at(0, key, args)));
    }

    private Optional<District> district(YamlMap top) {
        var names = names(top);
        var area = top.required("area").flatMap(text -> area(text, top.line("area")));
        var languages = languages(top);
        var http = top.map("http").map(new HttpSection(file, problems)::read).orElseGet(HttpSection::standard);
        var address = top.value("address").map(text -> address(text, top.line("address")));
        var database = new DatabaseSection(variables, problems).read(top);
        var plugins = plugins(top);
        var trust = new TrustSection(problems).read(top);
        var catalogues = new CatalogueSection(file, problems).read(top);
        plugins.ifPresent(chosen -> problems.addAll(settingsCheck.problems(chosen, trust, database)));
        var limits = new LimitSection(problems).read(top);
        var procedures =
                top.map("procedures").map(new ProcedureSection(problems)::read).orElse(List.of());
        var demonstration = top.flag("demonstration");
        top.refuseOthers();
        return area.map(code -> new District(
                names,
                code,
                address.orElse(""),
                languages,
                http,
                database,
                plugins,
                procedures,
                trust,
                catalogues,
                limits,
                demonstration));
    }

    private Map<Locale, String> names(YamlMap top) {
        var names = new HashMap<Locale, String>();
        if (!top.has("name")) {
            top.required("name");
        }
        top.map("name").ifPresent(name -> {
            for (var locale : Bundles.LANGUAGES) {
                name.required(locale.toLanguageTag()).ifPresent(text -> names.put(locale, text));
            }
            name.refuseOthers();
        });
        return names;
    }

    private Optional<AreaCode> area(String text, int line) {
        try {
            return Optional.of(AreaCode.of(text));
        } catch (Refused refused) {
            problems.add(line, "district.area", text);
            return Optional.empty();
        }
    }

    private List<Locale> languages(YamlMap top) {
        var chosen = new ArrayList<Locale>();
        for (var item : top.texts("languages")) {
            var locale = Locale.forLanguageTag(item.text());
            if (!Bundles.LANGUAGES.contains(locale)) {
                problems.add(item.line(), "district.language", item.text());
            } else if (chosen.contains(locale)) {
                problems.add(item.line(), "yaml.twice", item.text());
            } else {
                chosen.add(locale);
            }
        }
        return chosen.isEmpty() ? Bundles.LANGUAGES : chosen;
    }

    private String address(String text, int line) {
        if (!text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            problems.add(line, "district.address", text);
        }
        return text.replaceAll("/$", "");
    }

    private Optional<List<PluginChoice>> plugins(YamlMap top) {
        if (!top.has("plugins")) {
            return Optional.empty();
        }
        var chosen = new LinkedHashMap<String, PluginChoice>();
        for (var item : top.maps("plugins")) {
            var id = item.required("id").orElse("");
            if (chosen.putIfAbsent(id, plugin(id, item)) != null) {
                problems.add(item.line("id"), "yaml.twice", id);
            }
            item.refuseOthers();
        }
        return Optional.of(List.copyOf(chosen.values()));
    }

    private Given given(String value, int line) {
        return new Given(variables.value(value, line), line);
    }

    private PluginChoice plugin(String id, YamlMap item) {
        var settings = new LinkedHashMap<String, Given>();
        item.map("settings")
                .ifPresent(given -> given.keys()
                        .forEach(key ->
                                given.value(key).ifPresent(value -> settings.put(key, given(value, given.line(key))))));
        return new PluginChoice(id, item.value("version").orElse(""), item.line("id"), settings);
    }
}
