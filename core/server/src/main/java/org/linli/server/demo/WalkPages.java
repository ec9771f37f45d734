package org.linli.server.demo;

import static org.linli.api.access.Access.everyone;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.data.Data;
import org.linli.api.demo.DemoData;
import org.linli.api.demo.DemoStage;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.api.words.Words;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.web.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of the guided walk, put together from what the plugins say. */
final class WalkPages implements Pages {

    private static final Logger LOG = LoggerFactory.getLogger(WalkPages.class);

    static final String PATH = DemoModule.PATH + "/walk";

    private static final int STAGES_MAX = 20;
    private static final String PLUGIN_NAME = "plugin.name";

    private final Data data;
    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;

    WalkPages(Data data, Supplier<Catalogue> catalogue, Isolation isolation) {
        this.data = data;
        this.isolation = isolation;
        this.catalogue = catalogue;
    }

    @Override
    public void routes(Routes to) {
        to.get(PATH, everyone(), this::show);
    }

    private Answer show(Request request) {
        var players = data.read(DemoDao::players);
        var now = catalogue.get();
        var parts = now.demos().stream()
                .map(demo -> part(request, now.owners().get(demo.owner()), walk(now, demo), players))
                .filter(part -> !part.stages().isEmpty())
                .toList();
        return Answer.page(request.words().text("demo.walk.title"), "demo/walk.jte", new WalkView(parts));
    }

    /** Nothing where it fails: the others are shown. */
    private List<DemoStage> walk(Catalogue now, Owned<DemoData> demo) {
        var owner = now.owners().get(demo.owner());
        try {
            return isolation.call(
                    new Work(owner.id(), owner.loader(), FaultKind.PART, PATH),
                    () -> List.copyOf(demo.value().walk()));
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The walk through {} failed", owner.id(), thrown);
            return List.of();
        }
    }

    private static WalkView.Part part(Request request, Owner owner, List<DemoStage> walk, List<Player> players) {
        var words = owner.words(request.words().locale());
        var stages = walk.stream()
                .limit(STAGES_MAX)
                .flatMap(stage -> players.stream()
                        .filter(one -> one.role().equals(stage.role()))
                        .limit(1)
                        .map(player -> stage(request, words, stage, player)))
                .toList();
        return new WalkView.Part(words.text(PLUGIN_NAME), stages);
    }

    private static WalkView.Stage stage(Request request, Words words, DemoStage stage, Player player) {
        var role = request.words().text(stage.role().isEmpty() ? "demo.walk.resident" : "role." + stage.role());
        return new WalkView.Stage(
                words.text(stage.words() + ".title"),
                request.words().text("demo.walk.who", role, player.name(), player.place()),
                words.text(stage.words() + ".do"),
                words.text(stage.words() + ".see"),
                words.text(stage.words() + ".learn"),
                enter(request, stage, player));
    }

    private static Content enter(Request request, DemoStage stage, Player player) {
        var form = request.form(DemoModule.FORM);
        var address = DemoModule.PATH + "/" + player.accountId() + "?to="
                + URLEncoder.encode(stage.path(), StandardCharsets.UTF_8);
        return button(form, address, request.words().text("demo.walk.enter", player.name()));
    }

    private static Content button(FormView form, String address, String text) {
        return output -> {
            form.open(address).writeTo(output);
            output.writeContent("<button class=\"btn quiet\" type=\"submit\">");
            Escape.htmlContent(text, output);
            output.writeContent("</button></form>");
        };
    }
}
