package org.linli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    void everyCommandExplainsItself() {
        var commands = commands(Main.commandLine(), List.of());
        assertThat(commands).contains(List.of("plan"), List.of("plugin", "install"), List.of("new", "district"));
        for (var command : commands) {
            var said = new StringWriter();
            var asked = new ArrayList<>(command);
            asked.add("--help");
            int exit = Main.commandLine().setOut(new PrintWriter(said, true)).execute(asked.toArray(String[]::new));
            assertThat(exit).as("%s", command).isZero();
            assertThat(said.toString()).contains("linli " + String.join(" ", command), "--help");
        }
    }

    private static List<List<String>> commands(CommandLine line, List<String> above) {
        var all = new ArrayList<List<String>>();
        line.getSubcommands().forEach((name, command) -> {
            var path = new ArrayList<>(above);
            path.add(command.getCommandName());
            all.add(path);
            all.addAll(commands(command, path));
        });
        return all;
    }
}
