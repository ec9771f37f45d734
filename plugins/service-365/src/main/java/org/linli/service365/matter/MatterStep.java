package org.linli.service365.matter;

import java.util.List;
import org.linli.api.list.Tone;

/** The keys of the steps of a matter's procedure. */
final class MatterStep {

    static final String ANALYSING = "analysing";
    static final String HANDLING = "handling";
    static final String REPORTING = "reporting";
    static final String APPRAISING = "appraising";
    static final String REVIEWING = "reviewing";
    static final String ASSESSING = "assessing";
    static final String CLOSED = "closed";
    static final String REFERRED = "referred";

    static final List<String> ALL =
            List.of(ANALYSING, HANDLING, REPORTING, APPRAISING, REVIEWING, ASSESSING, CLOSED, REFERRED);

    private MatterStep() {}

    static String words(String step) {
        return "procedure.matter.step." + step;
    }

    static Tone tone(String step) {
        return switch (step) {
            case ANALYSING, APPRAISING, ASSESSING -> Tone.WAITING;
            case REVIEWING -> Tone.LATE;
            case CLOSED -> Tone.DONE;
            case REFERRED -> Tone.PLAIN;
            default -> Tone.GOING;
        };
    }
}
