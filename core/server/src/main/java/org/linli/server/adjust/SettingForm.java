package org.linli.server.adjust;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.NoDraft;
import org.linli.api.form.Widget;

/**
 * What is sent of a plugin's settings.
 *
 * @param seen the digest of the changes that were shown before, or ""
 */
@NoDraft
record SettingForm(
        @As(Widget.HIDDEN) String seen,
        @Size(max = Form.ROWS_MAX) List<Value> values) {

    static final Form<SettingForm> FORM = Form.of(SettingForm.class, "adjust.form");

    /**
     * One setting's value.
     *
     * @param sealed a secret that was typed before the changes were shown, encrypted; or ""
     * @param clear whether a secret is taken away
     */
    record Value(String key, String value, String sealed, boolean clear) {}
}
