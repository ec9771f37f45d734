package org.linli.service365.matter;

import java.util.List;
import org.linli.api.demo.DemoStage;

/** The guided walk through the six steps: a resident, a clerk, a secretary. */
final class DemoWalk {

    private static final String RESIDENT = "";
    private static final String CLERK = "clerk";
    private static final String SECRETARY = "secretary";

    static final List<DemoStage> STAGES = List.of(
            new DemoStage(RESIDENT, "walk.report", "/service-365/report"),
            new DemoStage(CLERK, "walk.analyse", MatterPages.MATTERS),
            new DemoStage(CLERK, "walk.handle", MatterPages.MATTERS),
            new DemoStage(CLERK, "walk.answer", MatterPages.MATTERS),
            new DemoStage(RESIDENT, "walk.dissatisfied", OwnPages.OWN),
            new DemoStage(CLERK, "walk.again", MatterPages.MATTERS),
            new DemoStage(RESIDENT, "walk.satisfied", OwnPages.OWN),
            new DemoStage(SECRETARY, "walk.assess", MatterPages.MATTERS),
            new DemoStage(SECRETARY, "walk.figures", "/figures"));

    private DemoWalk() {}
}
