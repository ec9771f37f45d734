package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.linli.server.Linli;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** The core alone, started as a site in an empty folder. */
public final class CoreSite implements AutoCloseable {

    static final String PASSWORD = "a long enough one";

    public final TestSite site;
    public final Linli linli;
    private final FreshDatabases databases = FreshDatabases.sqlite();

    public CoreSite(boolean demonstration) {
        site = TestSite.core(databases, demonstration);
        linli = site.linli();
    }

    public Visitor visitor() {
        return site.visitor();
    }

    /** The path of the first administrator's link. */
    String firstLink() {
        return URI.create(linli.firstAdministrator().orElseThrow()).getPath();
    }

    /** The first administrator, made and signed in. */
    public Visitor administrator() {
        var visitor = visitor();
        var made = visitor.fill(
                firstLink(), "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        assertThat(Visitor.sentTo(made)).isEqualTo("/work");
        return visitor;
    }

    /** The status of an answer to a program. */
    public int status(String path, HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.uri(URI.create(linli.address() + path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        databases.close();
    }
}
