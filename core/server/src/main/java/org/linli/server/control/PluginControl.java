package org.linli.server.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linli.api.access.ActingAs;
import org.linli.api.web.NotFound;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.words.Bundles;

/**
 * What the command line may ask of a running server about plugins: {@code plugin.list}, {@code plugin.start} and
 * {@code plugin.stop} with an {@code id}. Each answers the plugins, in the words of the asked {@code language}.
 */
public record PluginControl(PluginChanges changes) {

    public static final String LIST = "plugin.list";
    public static final String START = "plugin.start";
    public static final String STOP = "plugin.stop";

    private static final Bundles CORE = Bundles.core();

    public Map<String, UnaryOperator<JsonNode>> commands() {
        return Map.of(
                LIST, request -> told(changes.host().plugins(), request),
                START, request -> known(request, id -> changes.start(ActingAs.ANYBODY, id)),
                STOP, request -> known(request, id -> changes.stop(ActingAs.ANYBODY, id)));
    }

    private static JsonNode known(JsonNode request, Function<String, PluginStatus> change) {
        try {
            return told(List.of(change.apply(request.path("id").asText())), request);
        } catch (NotFound unknown) {
            var words = CORE.in(language(request));
            return ControlServer.failed(
                    words.text("plugin.unknown", request.path("id").asText()));
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
