package org.linli.server.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.form.Widget;

/**
 * A field as its template shows it.
 *
 * @param id the id of its control, for which the label is
 * @param help words beside it, or ""
 * @param hint what its constraints say beforehand, as how many characters, or ""
 * @param max the most characters or files, or 0 when nothing is said of it
 * @param wrong the refusals beside it
 */
public record FieldView(
        String name,
        String id,
        String label,
        String help,
        String hint,
        int max,
        boolean required,
        Widget widget,
        Control control,
        String value,
        List<Option> options,
        List<KeptFile> files,
        Optional<When> when,
        List<String> wrong)
        implements FormPart {

    /** An option of radio buttons or a select; each has its own id. */
    public record Option(String id, String value, String label, boolean chosen) {}

    /** A file that was staged with an earlier try. */
    public record KeptFile(String id, String fileId, String label) {}

    public FieldView {
        options = List.copyOf(options);
        files = List.copyOf(files);
        wrong = List.copyOf(wrong);
    }

    /** The maximum as an attribute's value, or "". */
    public String maxText() {
        return max == 0 ? "" : Integer.toString(max);
    }

    public boolean grouped() {
        return widget == Widget.RADIOS || !files.isEmpty();
    }

    public String hintId() {
        return id + "-hint";
    }

    /** The ids of all that describes the control, or "". */
    public String describedBy() {
        return Stream.of(
                        help.isEmpty() ? "" : helpId(),
                        hint.isEmpty() ? "" : hintId(),
                        wrong.isEmpty() ? "" : wrongId())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
