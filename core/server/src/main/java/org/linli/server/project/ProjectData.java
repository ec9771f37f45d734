package org.linli.server.project;

/** A project as JSON; ids are strings, amounts are in fen, the sums are those of the last twelve months. */
record ProjectData(
        String id,
        String number,
        String kind,
        String title,
        String summary,
        String areaId,
        String organizationId,
        String rung,
        String step,
        long budgetFen,
        String moneyUse,
        String from,
        String until,
        boolean disclosed,
        int services,
        int peopleServed,
        int hours) {

    static ProjectData of(RunningProject running, ProjectViews.Done done) {
        var project = running.project();
        var content = project.content();
        return new ProjectData(
                String.valueOf(project.id()),
                running.run().number(),
                project.kind(),
                content.title(),
                content.summary(),
                String.valueOf(project.areaId()),
                String.valueOf(running.run().undertakerId()),
                project.rung().name(),
                running.run().step(),
                content.budget().amount(),
                content.moneyUse(),
                content.from().toString(),
                content.until().map(Object::toString).orElse(""),
                project.disclosedAt().isPresent(),
                done.times(),
                done.people(),
                done.hours());
    }
}
