package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.server.web.RouteTable.Found;

class RouteTableTest {

    private static final Action SHOW = new Action.Show(request -> Answer.seeOther("/"));
    private static final Action ROWS =
            new Action.Rows<>(ListView.of("thing.list", (row, context) -> ""), (request, page) -> Answer.seeOther("/"));

    @Test
    void aWordIsFoundBeforeAParameter() {
        var table = table(get("/areas/{id}"), get("/areas/new"));
        assertThat(match(table, "GET", "areas", "new").route().path()).isEqualTo("/areas/new");
        assertThat(match(table, "GET", "areas", "7").parameters()).isEqualTo(Map.of("id", "7"));
    }

    @Test
    void theSearchGoesBackWhenAWordLeadsNowhere() {
        var table = table(get("/areas/new/import"), get("/areas/{id}/children"));
        assertThat(match(table, "GET", "areas", "new", "children").parameters()).isEqualTo(Map.of("id", "new"));
    }

    @Test
    void theSameShapeMayNameItsPartsDifferentlyForEachMethod() {
        var table = table(get("/areas/{id}"), new Route("core", "POST", "/areas/{area}", Access.everyone(), SHOW));
        assertThat(match(table, "POST", "areas", "7").parameters()).isEqualTo(Map.of("area", "7"));
    }

    @Test
    void headIsAnsweredAsGet() {
        assertThat(match(table(get("/")), "HEAD").route().path()).isEqualTo("/");
    }

    @Test
    void theAnswerToAWrongMethodNamesTheRightOnes() {
        var table = table(get("/areas/{id}"), new Route("core", "POST", "/areas/new", Access.everyone(), SHOW));
        assertThat(table.find("DELETE", List.of("areas", "new"))).isEqualTo(new Found.WrongMethod("GET, HEAD, POST"));
    }

    @Test
    void anUnknownPathIsNothing() {
        var table = table(get("/areas/{id}"));
        assertThat(table.find("GET", List.of("areas"))).isEqualTo(new Found.Nothing());
        assertThat(table.find("GET", List.of("areas", "7", "x"))).isEqualTo(new Found.Nothing());
        assertThat(table.find("GET", List.of())).isEqualTo(new Found.Nothing());
    }

    @Test
    void aSuffixCountsOnListsAlone() {
        var table = table(list("/areas"), get("/about"), get("/areas/{id}"));
        assertThat(match(table, "GET", "areas.csv").suffix()).isEqualTo(Format.CSV);
        assertThat(match(table, "HEAD", "areas.xlsx").suffix()).isEqualTo(Format.XLSX);
        assertThat(match(table, "GET", "areas", "7.json").parameters()).isEqualTo(Map.of("id", "7.json"));
        assertThat(table.find("GET", List.of("about.json"))).isEqualTo(new Found.Nothing());
        assertThat(table.find("POST", List.of("areas.json"))).isEqualTo(new Found.WrongMethod("GET, HEAD"));
        assertThat(table.find("GET", List.of("areas.pdf"))).isEqualTo(new Found.Nothing());
    }

    @Test
    void aListBelowAParameterTakesItsSuffixToo() {
        var found = match(table(list("/areas/{id}")), "GET", "areas", "7.json");
        assertThat(found.suffix()).isEqualTo(Format.JSON);
        assertThat(found.parameters()).isEqualTo(Map.of("id", "7"));
    }

    @Test
    void theSameRouteTwiceIsRefused() {
        assertThatThrownBy(() -> table(get("/areas/{id}"), get("/areas/{area}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/areas/{area}");
    }

    @Test
    void aRouteThatDoesNotSayWhoMayTakeItCannotBeMade() {
        assertThatThrownBy(() -> new Route("core", "GET", "/open", null, SHOW))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("/open");
    }

    private static Route get(String path) {
        return new Route("core", "GET", path, Access.everyone(), SHOW);
    }

    private static Route list(String path) {
        return new Route("core", "GET", path, Access.everyone(), ROWS);
    }

    private static RouteTable table(Route... routes) {
        return new RouteTable(new Served(Map.of(), Map.of(), List.of(routes), List.of()));
    }

    private static Found.Match match(RouteTable table, String method, String... segments) {
        return (Found.Match) table.find(method, Arrays.asList(segments));
    }
}
