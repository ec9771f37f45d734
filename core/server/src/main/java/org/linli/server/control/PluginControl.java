package org.linli.server.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.api.access.ActingAs;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.api.words.Words;
import org.linli.server.plugin.Archive;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.words.Bundles;

/**
 * What the command line may ask of a running server about plugins: {@code plugin.list}; {@code plugin.install} with the
 * path of a jar as {@code id}; the others with the {@code id} of a plugin. Each answers the plugins, in the words of
 * the asked {@code language}.
 */
public record PluginControl(PluginChanges changes) {

    public static final String LIST = "plugin.list";
    public static final String START = "plugin.start";
    public static final String STOP = "plugin.stop";
    public static final String INSTALL = "plugin.install";
    public static final String ROLLBACK = "plugin.rollback";
    public static final String REMOVE = "plugin.remove";
    public static final String ERASE = "plugin.erase";
    public static final String ARCHIVE = "plugin.archive";
    public static final String LOOK = "plugin.look";
    public static final String RESTORE = "plugin.restore";

    private static final Bundles CORE = Bundles.core();

    public Map<String, UnaryOperator<JsonNode>> commands() {
        return Map.of(
                LIST, request -> told(changes.host().plugins(), request),
                START, request -> known(request, id -> changes.start(ActingAs.ANYBODY, id)),
                STOP, request -> known(request, id -> changes.stop(ActingAs.ANYBODY, id)),
                INSTALL, this::installed,
                ROLLBACK, request -> known(request, id -> changes.rollBack(ActingAs.ANYBODY, id)),
                REMOVE, request -> removed(request, id -> changes.takeOut(ActingAs.ANYBODY, id)),
                ERASE, request -> removed(request, id -> changes.erase(ActingAs.ANYBODY, id)),
                ARCHIVE, this::archived,
                LOOK, request -> restoring(request, this::looked),
                RESTORE, request -> restoring(request, this::restored));
    }

    private JsonNode installed(JsonNode request) {
        var ids = new ArrayList<String>();
        var answer = known(request, jar -> {
            var plugin = changes.install(ActingAs.ANYBODY, Path.of(jar));
            ids.add(plugin.id());
            return plugin;
        });
        var words = CORE.in(language(request));
        var offers = ids.stream()
                .flatMap(id -> changes.host().takingOut().loading().offers(id).stream())
                .map(offer -> words.text(
                        "command.plugin.loading.offer",
                        words.moment(offer.archive().at()),
                        offer.rows(),
                        offer.archive().file()))
                .toList();
        return offers.isEmpty() ? answer : ((ObjectNode) answer).put("said", String.join("\n", offers));
    }

    /** What is asked names the file of an archive; what is done with it gives what is said. */
    private JsonNode restoring(JsonNode request, BiFunction<Archive, Words, String> work) {
        var said = Wire.JSON.createObjectNode();
        var answer = answered(request, file -> {
            var archive = changes.host()
                    .takingOut()
                    .archives()
                    .find(file)
                    .orElseThrow(() -> Refused.because("", "plugin.loading.no-archive", file));
            said.put("said", work.apply(archive, CORE.in(language(request))));
            return List.of();
        });
        return said.isEmpty() ? answer : said;
    }

    private String restored(Archive archive, Words words) {
        changes.load(ActingAs.ANYBODY, archive);
        return words.text("command.plugin.loading.done", archive.plugin(), archive.file());
    }

    private String looked(Archive archive, Words words) {
        var plan = changes.host().takingOut().loading().plan(archive);
        if (!plan.obstacles().isEmpty()) {
            throw new Refused(plan.obstacles());
        }
        return words.text(
                        "command.plugin.loading.plan",
                        archive.plugin(),
                        archive.version(),
                        words.moment(archive.at()),
                        plan.manifest().rows(),
                        plan.manifest().contents())
                + "\n" + words.text("command.plugin.loading.confirm", archive.plugin(), archive.file());
    }

    private JsonNode archived(JsonNode request) {
        var said = Wire.JSON.createObjectNode();
        var answer = removed(request, id -> {
            var archives = changes.host().takingOut().archives();
            var path = archives.path(changes.archive(ActingAs.ANYBODY, id));
            said.put("said", CORE.in(language(request)).text("command.plugin.archived", id, path));
        });
        return said.isEmpty() ? answer : said;
    }

    private JsonNode removed(JsonNode request, Consumer<String> removal) {
        return answered(request, id -> {
            removal.accept(id);
            return changes.host().plugin(id).stream().toList();
        });
    }

    private static JsonNode known(JsonNode request, Function<String, PluginStatus> change) {
        return answered(request, id -> List.of(change.apply(id)));
    }

    private static JsonNode answered(JsonNode request, Function<String, List<PluginStatus>> change) {
        var id = request.path("id").asText();
        var words = CORE.in(language(request));
        try {
            return told(change.apply(id), request);
        } catch (NotFound unknown) {
            return ControlServer.failed(words.text("plugin.unknown", id));
        } catch (Refused refused) {
            return ControlServer.failed(refused.refusals().stream()
                    .map(why -> words.text(why.key(), why.args().toArray()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static JsonNode told(List<PluginStatus> plugins, JsonNode request) {
        var answer = Wire.JSON.createObjectNode();
        var list = answer.putArray("plugins");
        plugins.forEach(plugin -> list.add(Wire.JSON.valueToTree(PluginLine.of(plugin, language(request)))));
        return answer;
    }

    private static Locale language(JsonNode request) {
        return Locale.forLanguageTag(request.path("language").asText());
    }
}
