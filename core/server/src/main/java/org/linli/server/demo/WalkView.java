package org.linli.server.demo;

import gg.jte.Content;
import java.util.List;

/** The guided walk: what a trainer does, stage by stage; a part for each plugin that has one. */
public record WalkView(List<Part> parts) {

    public record Part(String title, List<Stage> stages) {}

    /**
     * A stage.
     *
     * @param who as whom, in words
     * @param enter the button that signs them in and leads to the stage's page
     */
    public record Stage(String title, String who, String todo, String see, String learn, Content enter) {}
}
