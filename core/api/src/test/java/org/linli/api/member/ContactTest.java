package org.linli.api.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

class ContactTest {

    private static final Optional<String> NAME = Optional.of("王安和");
    private static final Optional<MobileNumber> PHONE = Optional.of(MobileNumber.of("13800000001"));

    @Test
    void nothingAtAllIsFine() {
        assertThat(Contact.agreed(Optional.empty(), Optional.empty(), false)).isEmpty();
    }

    @Test
    void nameAndPhoneAreKeptWithConsent() {
        assertThat(Contact.agreed(NAME, PHONE, true)).contains(new Contact(NAME.get(), PHONE.get()));
    }

    @Test
    void nothingIsKeptWithoutConsent() {
        assertThat(refused(NAME, PHONE, false)).containsExactly("consent");
    }

    @Test
    void halfOfItIsRefusedBesideTheOtherHalf() {
        assertThat(refused(Optional.empty(), PHONE, true)).containsExactly("name");
        assertThat(refused(NAME, Optional.empty(), true)).containsExactly("phone");
    }

    @Test
    void allReasonsAreToldAtOnce() {
        assertThat(refused(NAME, Optional.empty(), false)).containsExactly("consent", "phone");
    }

    private static List<String> refused(Optional<String> name, Optional<MobileNumber> phone, boolean consent) {
        return catchThrowableOfType(Refused.class, () -> Contact.agreed(name, phone, consent)).refusals().stream()
                .map(Refusal::field)
                .toList();
    }
}
