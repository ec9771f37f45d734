package org.linli.api.demo;

import java.util.List;

/** Fills a demonstration site with this plugin's stories, and leads through it. */
@FunctionalInterface
public interface DemoData {

    /** Makes the stories by the plugin's own acts. */
    void make(Demo demo);

    /** The guided walk through this plugin, in its order; at most 20 stages. */
    default List<DemoStage> walk() {
        return List.of();
    }
}
