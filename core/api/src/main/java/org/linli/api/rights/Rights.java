package org.linli.api.rights;

/** Where a plugin says what it does with personal data. */
public interface Rights {

    /** Consents of members, to ask for and to look up. */
    Consents consents();

    /** Declares what it asks consent for; shown in the privacy notice and on everybody's page of their own data. */
    void purposes(Purpose... purposes);

    /** Declares what the plugin keeps of members. */
    void personalData(PersonalData data);

    /** Declares how long a class of data is kept; what is due is erased each night. */
    void retention(Retention retention);
}
