package org.linli.server.code;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refused;

/** The numbering plan of mainland mobile numbers, by the data of libphonenumber. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** Gives the number back; throws {@link Refused} when no operator was given its beginning. */
    public static MobileNumber check(MobileNumber number) {
        if (!isMobile(number)) {
            throw Refused.because("", "code.mobile.plan", number.national().substring(0, 3));
        }
        return number;
    }

    private static boolean isMobile(MobileNumber number) {
        try {
            return PLAN.getNumberType(PLAN.parse(number.e164(), "CN")) == PhoneNumberType.MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
