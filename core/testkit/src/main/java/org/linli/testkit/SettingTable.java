package org.linli.testkit;

import java.util.stream.Collectors;
import org.linli.server.setting.SettingShape;
import org.linli.server.setting.SettingShape.Item;
import org.linli.server.words.BundleFiles;

/** The table of a plugin's settings for its README, made of the record that declares them. */
public final class SettingTable {

    private static final String HEAD = "| setting | what it is | may be | if left out |\n|---|---|---|---|\n";

    private SettingTable() {}

    /** In Markdown, in the order of the record, with the labels of the plugin's English words. */
    public static String of(Class<? extends Record> type) {
        var words = BundleFiles.below(type.getClassLoader()).read("messages.properties");
        return HEAD
                + SettingShape.of(type).items().stream()
                        .map(item -> "| `%s` | %s | %s | %s |\n"
                                .formatted(item.key(), words.get(item.words()), values(item), standard(item)))
                        .collect(Collectors.joining());
    }

    private static String standard(Item item) {
        return item.standard()
                .map(value -> value.isEmpty() ? "" : "`" + value + "`")
                .orElse("must be given");
    }

    private static String values(Item item) {
        return switch (item.kind()) {
            case SECRET -> "a secret";
            case TEXT -> "text";
            case TRUTH, CHOICE -> item.options().stream().collect(Collectors.joining("`, `", "`", "`"));
            case NUMBER ->
                item.least().isEmpty() || item.most().isEmpty()
                        ? "a whole number"
                        : item.least() + " to " + item.most();
        };
    }
}
