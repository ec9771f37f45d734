package org.linli.server.district;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.linli.server.yaml.Problems;

/** Values that district.yml takes from the environment: those written {@code ${NAME}}. */
record Variables(UnaryOperator<String> environment, Problems problems) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** The text itself, or what the variable holds that it names; "" and a problem when that is not set. */
    String value(String text, int line) {
        var variable = VARIABLE.matcher(text);
        if (!variable.matches()) {
            return text;
        }
        var found = environment.apply(variable.group(1));
        if (found.isEmpty()) {
            problems.add(line, "district.environment", variable.group(1));
        }
        return found;
    }
}
