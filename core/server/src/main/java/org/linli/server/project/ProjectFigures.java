package org.linli.server.project;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.Period;
import org.linli.api.figure.Unit;
import org.linli.api.project.Rung;
import org.linli.server.access.CorePermissions;

/** The figures of projects: how many stand on which rung, how often they served, and how many people. */
final class ProjectFigures {

    private static final String SERVICES = "core_project_service s join core_project p on p.id = s.project_id";
    private static final List<String> RUNGS =
            Arrays.stream(Rung.values()).map(Rung::name).toList();

    private ProjectFigures() {}

    static Figure[] all() {
        return new Figure[] {
            Figure.of("projects", Unit.COUNT, CorePermissions.PROJECT_READ)
                    .counted(ProjectFigures::standing)
                    .by("rung", "project.rung", "", RUNGS)
                    .open(),
            services("project-services", Unit.COUNT, "count(*)"),
            services("project-people", Unit.COUNT, "sum(s.people)"),
            services("project-hours", Unit.HOURS, "sum(s.hours)")
        };
    }

    private static Figure services(String key, Unit unit, String sum) {
        return Figure.of(key, unit, CorePermissions.PROJECT_READ)
                .from(SERVICES)
                .during("s.at")
                .in("p.subdistrict_id", "p.community_id")
                .counts(sum)
                .open();
    }

    /** The projects that were not ended at the end of each period, on the rung on which they stood then. */
    private static List<FigureRow> standing(Handle handle, FigureAsk ask) {
        return ask.periods().stream()
                .flatMap(period -> new ClimbDao()
                        .standing(handle, period.to()).stream()
                                .map(count -> row(period, count, ask.dimension().isPresent())))
                .toList();
    }

    private static FigureRow row(Period period, ClimbDao.Count count, boolean parted) {
        return new FigureRow(
                period, count.subdistrictId(), count.communityId(), parted ? count.rung() : "", count.number(), 0);
    }
}
