package org.linli.api.rights;

/** Where a plugin says what it does with personal data. */
public interface Rights {

    Consents consents();

    /** Declares what it asks consent for; shown in the privacy notice and on everybody's page of their own data. */
    void purposes(Purpose... purposes);

    void personalData(PersonalData data);

    void retention(Retention retention);
}
