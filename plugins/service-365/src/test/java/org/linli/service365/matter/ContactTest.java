package org.linli.service365.matter;

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
        assertThat(new Contact(Optional.empty(), Optional.empty(), false).reporter())
                .isEmpty();
    }

    @Test
    void nameAndPhoneAreKeptWithConsent() {
        assertThat(new Contact(NAME, PHONE, true).reporter()).contains(new NewMatter.Reporter(NAME.get(), PHONE.get()));
    }

    @Test
    void nothingIsKeptWithoutConsent() {
        assertThat(refused(new Contact(NAME, PHONE, false))).containsExactly("consent");
    }

    @Test
    void halfOfItIsRefusedBesideTheOtherHalf() {
        assertThat(refused(new Contact(Optional.empty(), PHONE, true))).containsExactly("name");
        assertThat(refused(new Contact(NAME, Optional.empty(), true))).containsExactly("phone");
    }

    @Test
    void allReasonsAreToldAtOnce() {
        assertThat(refused(new Contact(NAME, Optional.empty(), false))).containsExactly("consent", "phone");
    }

    private static List<String> refused(Contact contact) {
        return catchThrowableOfType(Refused.class, contact::reporter).refusals().stream()
                .map(Refusal::field)
                .toList();
    }
}
