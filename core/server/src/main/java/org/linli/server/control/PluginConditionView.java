package org.linli.server.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.words.Words;
import org.linli.server.plugin.PluginCondition;

/** How a plugin does, as its page shows it: facts with their labels, in words. */
public record PluginConditionView(List<Fact> facts) {

    /** One of them; both in words. */
    public record Fact(String label, String text) {}

    static PluginConditionView of(PluginCondition condition, Words own, Words words) {
        var size = condition.footprint();
        var facts = new ArrayList<Fact>();
        condition
                .weakness()
                .ifPresent(
                        weak -> facts.add(new Fact(words.text("plugin.condition.since"), words.moment(weak.since()))));
        condition.last().ifPresent(last -> {
            var what = words.text("plugin.condition.last." + last.kind().code(), last.what());
            facts.add(new Fact(
                    words.text("plugin.condition.last"),
                    words.text("plugin.condition.last.text", words.moment(last.at()), what, last.text())));
        });
        condition.health().forEach(finding -> {
            var text = finding.ailment().map(own::text).orElse(words.text("health.well"));
            facts.add(new Fact(own.text("health." + finding.key()), text));
        });
        facts.add(new Fact(words.text("plugin.condition.classes"), words.text("plugin.count", size.classes())));
        facts.add(new Fact(words.text("plugin.condition.threads"), words.text("plugin.count", size.threads())));
        if (size.leftLoaders() > 0) {
            facts.add(new Fact(
                    words.text("plugin.condition.left"),
                    words.text(
                            size.leftThreads() == 0 ? "plugin.condition.left.soon" : "plugin.condition.left.text",
                            size.leftLoaders(),
                            size.leftThreads())));
        }
        facts.add(new Fact(words.text("plugin.condition.memory"), words.text("plugin.condition.memory.text")));
        return new PluginConditionView(facts);
    }
}
