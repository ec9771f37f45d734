package org.linli.server.form;

import java.util.Map;
import org.linli.api.code.AreaCode;
import org.linli.api.code.CreditCode;
import org.linli.api.code.IdentityNumber;
import org.linli.api.form.Widget;

/**
 * The HTML attributes that choose the right keyboard on a phone; "" where one is left out.
 *
 * @param type the input's type
 * @param inputMode the keyboard
 * @param autocomplete what a browser may fill in
 * @param autocapitalize whether the keyboard begins with capitals
 * @param drafted whether the browser may keep what was typed as a draft
 */
public record Control(String type, String inputMode, String autocomplete, String autocapitalize, boolean drafted) {

    private static final Control PLAIN = new Control("text", "", "", "", true);

    private static final Map<Widget, Control> BY_WIDGET = Map.of(
            Widget.PASSWORD, new Control("password", "", "current-password", "none", false),
            Widget.CONSENT, new Control("checkbox", "", "", "", false),
            Widget.NUMBER, new Control("text", "numeric", "off", "", true),
            Widget.MONEY, new Control("text", "decimal", "off", "", true),
            Widget.DATE, new Control("date", "", "", "", true),
            Widget.PHONE, new Control("tel", "tel", "tel", "", false));

    private static final Map<Class<?>, Control> BY_TYPE = Map.of(
            AreaCode.class, new Control("text", "numeric", "off", "", true),
            CreditCode.class, new Control("text", "text", "off", "characters", true),
            IdentityNumber.class, new Control("text", "text", "off", "characters", false));

    static Control of(Field field) {
        var chosen = field.widget() == Widget.TEXT
                ? BY_TYPE.getOrDefault(field.type(), PLAIN)
                : BY_WIDGET.getOrDefault(field.widget(), PLAIN);
        return field.autocomplete().isEmpty()
                ? chosen
                : new Control(
                        chosen.type, chosen.inputMode, field.autocomplete(), chosen.autocapitalize, chosen.drafted);
    }
}
