package org.linli.server.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.refusal.Refused;
import org.linli.server.assembly.Upgrade;
import org.linli.server.data.Database;
import org.linli.server.district.District;
import org.linli.server.plugin.InstalledPlugin;
import org.linli.server.plugin.Shipped;
import org.linli.server.signature.Sha256;
import picocli.CommandLine.Option;

/** The options that say what a site shall be made of, beside what its folder of plugins holds. */
final class NewParts {

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "plan.from")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--take-installed", descriptionKey = "plan.take")
    private boolean take;

    @Option(names = "--keep-installed", descriptionKey = "plan.keep")
    private boolean keep;

    /** Says how what was installed while the site ran stands to it. */
    Upgrade upgrade(SiteOptions site, District district, PrintWriter out) {
        return upgrade(site, district, out, true);
    }

    /** The same; throws Refused when something installed would stay above it and nobody said that it shall. */
    Upgrade decided(SiteOptions site, District district, PrintWriter out) {
        return upgrade(site, district, out, take || keep);
    }

    private Upgrade upgrade(SiteOptions site, District district, PrintWriter out, boolean decided) {
        var installed = installed(site, district, out);
        var upgrade = Upgrade.of(site.place(), district, from, take ? installed : List.of());
        if (tell(installed, upgrade.plugins(), out) && !decided) {
            throw Refused.because("", "command.installed.choose");
        }
        return upgrade;
    }

    /** What an administrator has installed on the page of plugins. */
    static List<InstalledPlugin> installed(SiteOptions site, District district, PrintWriter out) {
        var settings = site.database(district);
        if (!settings.postgres() && !Files.exists(settings.file())) {
            return List.of();
        }
        try (var database = Database.reading(settings, Clock.systemUTC())) {
            return Shipped.installed(database.data("core"), district, site.pluginPlaces());
        } catch (RuntimeException unreadable) { // a plan is made without a database too
            out.println(Said.words().text("command.installed.unknown", String.valueOf(unreadable.getMessage())));
            return List.of();
        }
    }

    /** Gives whether something installed is used in the place of what the folder holds. */
    static boolean tell(List<InstalledPlugin> installed, List<Shipped> folder, PrintWriter out) {
        boolean above = false;
        for (var one : installed) {
            var own = one.plugin();
            var shipped =
                    folder.stream().filter(its -> its.id().equals(own.id())).findFirst();
            var version = shipped.map(Shipped::version).orElse("");
            boolean same = shipped.filter(its -> Sha256.of(its.path()).equals(Sha256.of(own.path())))
                    .isPresent();
            if (shipped.filter(its -> !same && !one.above(its)).isPresent()) {
                out.println(Said.words().text("command.installed.replaced", own.id(), own.version(), version));
            } else if (!same) {
                out.println(Said.words().text("command.installed.above", own.id(), own.version(), version));
                above = true;
            }
        }
        return above;
    }
}
