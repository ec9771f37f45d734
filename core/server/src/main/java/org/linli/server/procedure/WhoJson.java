package org.linli.server.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.linli.api.access.Permission;
import org.linli.api.procedure.Who;

/** Who may make a move, as part of a version's JSON: an object with one field. */
final class WhoJson {

    private WhoJson() {}

    static Map<String, Object> write(Who who) {
        if (who instanceof Who.Holds holds) {
            return Map.of("holds", holds.permission().key());
        }
        if (who instanceof Who.Undertaker) {
            return Map.of("undertaker", true);
        }
        if (who instanceof Who.CoHandler) {
            return Map.of("coHandler", true);
        }
        if (who instanceof Who.Starter) {
            return Map.of("starter", true);
        }
        if (who instanceof Who.Related related) {
            return Map.of("related", related.relation());
        }
        if (who instanceof Who.NotWhoDid not) {
            return Map.of("notWhoDid", not.moves());
        }
        if (who instanceof Who.AllOf all) {
            return Map.of("allOf", all.all().stream().map(WhoJson::write).toList());
        }
        if (who instanceof Who.AnyOf any) {
            return Map.of("anyOf", any.any().stream().map(WhoJson::write).toList());
        }
        return Map.of("anybody", true);
    }

    static Who read(JsonNode who) {
        var field = who.properties().iterator().next();
        var value = field.getValue();
        return switch (field.getKey()) {
            case "holds" -> Who.holds(new Permission(value.textValue()));
            case "undertaker" -> Who.undertaker();
            case "coHandler" -> Who.coHandler();
            case "starter" -> Who.starter();
            case "related" -> Who.related(value.textValue());
            case "notWhoDid" -> new Who.NotWhoDid(CanonicalJson.list(value, JsonNode::textValue));
            case "allOf" -> new Who.AllOf(CanonicalJson.list(value, WhoJson::read));
            case "anyOf" -> new Who.AnyOf(CanonicalJson.list(value, WhoJson::read));
            case "anybody" -> Who.anybody();
            // a guard that this version of the host does not know must close the move, never open it
            default -> throw new IllegalStateException("a stored procedure names a guard that is not known: " + who);
        };
    }
}
