package org.linli.api.demo;

/** Fills a demonstration site with this plugin's stories. */
@FunctionalInterface
public interface DemoData {

    void make(Demo demo);
}
