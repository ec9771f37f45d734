package org.linli.server.catalogue;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.form.FormView;
import org.linli.api.words.Words;
import org.linli.server.catalogue.Stock.Concern;
import org.linli.server.catalogue.Stock.Offered;
import org.linli.server.words.Message;

/**
 * What the catalogues have for this site, in words.
 *
 * @param concerns notices that concern versions in use
 * @param newer versions above those in use
 * @param others plugins that are not there
 * @param look the button that reads the catalogues
 */
public record CatalogueView(
        List<Told> concerns, List<Line> newer, List<Line> others, List<Place> places, Content look) {

    /** A notice, with the plugin that it concerns. */
    public record Told(String name, String version, String text) {}

    /**
     * A version that can be had.
     *
     * @param used the version in use, or ""
     * @param needs the plugins that it needs, or ""
     * @param misfit why it would not run here, or ""
     * @param bring the button that fetches it
     */
    public record Line(
            String id, String name, String version, String used, String needs, String misfit, Content bring) {}

    /**
     * A catalogue.
     *
     * @param readAt when it was last read, or ""
     * @param lookedAt when it was last looked for, or ""
     * @param trouble why it was not read then, or ""
     * @param age how old what was read is, or ""
     * @param older that a newer one was read before, or ""
     */
    public record Place(String place, String readAt, String lookedAt, String trouble, String age, String older) {}

    /** The buttons: that which reads, and by the hash of a jar that which fetches it. */
    record Buttons(FormView look, Function<String, FormView> bring) {}

    static CatalogueView of(List<Look> looks, Stock stock, Words words, Buttons buttons) {
        var lines = stock.offered().stream()
                .map(offered -> line(offered, words, buttons))
                .collect(Collectors.partitioningBy(line -> line.used().isEmpty()));
        return new CatalogueView(
                stock.concerns().stream()
                        .map(concern -> told(concern, words.locale()))
                        .toList(),
                lines.get(false),
                lines.get(true),
                looks.stream().map(look -> place(look, words)).toList(),
                buttons.look().content(CataloguePages.READING));
    }

    private static Told told(Concern concern, Locale locale) {
        var plugin = concern.plugin();
        return new Told(plugin.title(locale), plugin.version(), concern.notice().text(locale));
    }

    private static Line line(Offered offered, Words words, Buttons buttons) {
        var entry = offered.entry();
        var needs = entry.needs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(need -> (need.getKey() + " " + need.getValue()).strip())
                .collect(Collectors.joining(", "));
        return new Line(
                entry.id(),
                entry.name(words.locale()),
                entry.version(),
                offered.used(),
                needs,
                said(offered.misfit(), words),
                buttons.bring().apply(entry.sha256()).content(CataloguePages.jar(entry.sha256())));
    }

    private static Place place(Look look, Words words) {
        return new Place(
                look.place(),
                look.readAt().map(words::moment).orElse(""),
                look.lookedAt().map(words::moment).orElse(""),
                said(look.trouble(), words),
                look.index().map(index -> age(index, look, words)).orElse(""),
                look.newest()
                        .flatMap(Index::madeAt)
                        .map(made -> words.text("plugin.catalogue.older", words.moment(made)))
                        .orElse(""));
    }

    private static String age(Index index, Look look, Words words) {
        return index.madeAt()
                .map(made -> words.text(
                        "plugin.catalogue.made", words.moment(made), look.days().orElse(0)))
                .orElseGet(() -> words.text("plugin.catalogue.undated"));
    }

    private static String said(Optional<Message> message, Words words) {
        return message.map(why -> why.in(words)).orElse("");
    }
}
