package org.linli.service365.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.api.list.Tone;
import org.linli.api.words.Words;
import org.linli.api.work.RunPage;

/**
 * The page of one matter.
 *
 * @param mayUnmask whether there is a phone that this viewer may see whole
 * @param mayAppraise whether this viewer may now enter what the resident thinks of the result
 */
public record ShowView(MatterView view, RunPage page, boolean mayUnmask, boolean mayAppraise) {

    public Tone tone() {
        return MatterStep.tone(page.run().step());
    }

    public String unmasking() {
        return MatterPages.address(view.matter().id()) + "/unmasking";
    }

    public String appraisal() {
        return MatterPages.address(view.matter().id()) + "/appraisal";
    }

    Map<String, Object> json(Words words) {
        var json = new LinkedHashMap<>(page.json());
        json.putAll(view.json(words));
        return json;
    }
}
