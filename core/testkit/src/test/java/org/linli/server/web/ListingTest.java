package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;

/** A list is declared once and answered as a page, JSON, CSV and a spreadsheet. */
class ListingTest {

    record Entry(long id, String name) {}

    private static final Permission READ = new Permission("core.thing.read");
    private static final String LI = "Bearer token-of-li-00000001";
    private static final ListView<Entry> LIST = ListView.of(
                    "test.things", (row, context) -> new Entry(row.getLong("id"), row.getString("note")))
            .select("id, note")
            .from("web_thing")
            .id("id", Entry::id)
            .column("name", entry -> cell(entry.name()))
            .sort("name", "note", Entry::name, false);
    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
        site.route(
                "core",
                "GET",
                "/things",
                Access.holders(READ),
                new Action.Rows<>(
                        LIST, (request, page) -> Answer.workbench("Things", "list.jte", "rows " + page.size())));
        site.viewers.put("token-of-li-00000001", new StandInViewer(2, "Li", Set.of(READ)));
        site.start();
        site.databases.main().data("core").act(handle -> {
            handle.execute("create table web_thing (id bigint not null primary key, note text not null)");
            for (int i = 1; i <= 3; i++) {
                handle.execute("insert into web_thing values (?, ?)", i, "=thing " + i);
            }
            return 0;
        });
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Cell cell(String name) {
        if (name.isEmpty()) {
            throw new IllegalStateException("no name");
        }
        return Cell.text(name);
    }

    @Test
    void theListIsAPageInTheWorkbench() {
        var answer = get("/things");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("rows 3");
    }

    @Test
    void jsonIsAnsweredByTheSuffixOrByAcceptHeader() {
        assertThat(get("/things.json").body()).contains("=thing 1").startsWith("{");
        var answer = site.get("/things", "Authorization", LI, "Accept", "application/json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("=thing 3");
    }

    @Test
    void csvIsADownloadWithFormulasMadeHarmless() {
        var answer = get("/things.csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''things.csv");
        assertThat(answer.body()).startsWith("\ufeff").contains("'=thing 1");
    }

    @Test
    void theSpreadsheetIsADownload() {
        var answer = get("/things.xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void eachFormatAsksForTheSamePermission() {
        for (var path : new String[] {"/things", "/things.json", "/things.csv", "/things.xlsx"}) {
            assertThat(site.get(path).statusCode()).isIn(303, 401);
        }
        assertThat(site.get("/things.csv").statusCode()).isEqualTo(401);
    }

    @Test
    void aSuffixIsForReadingOnly() {
        var answer = site.send(site.to("/things.csv").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(get("/things.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void headOfAnExportHasItsHeadersAndNoContent() {
        var answer =
                site.send(site.to("/things.csv").header("Authorization", LI).method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theDescriptionOfTheApiNamesEachFormat() {
        var document = site.get("/openapi.json").body();
        assertThat(document)
                .contains("\"/things.csv\"", "\"openapi\":\"3.1.0\"", "\"x-permission\":\"core.thing.read\"");
    }

    private static HttpResponse<String> get(String path) {
        return site.get(path, "Authorization", LI);
    }
}
