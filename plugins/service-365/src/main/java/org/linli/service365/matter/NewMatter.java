package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.file.Staged;
import org.linli.api.member.Contact;

/**
 * What is said when a matter is filed.
 *
 * @param areaId the community, or a grid in it
 * @param where the place in words, or ""
 * @param need what is needed or wrong, in the resident's words
 * @param reporter who may be called back, by consent
 */
record NewMatter(
        long areaId,
        Category category,
        String where,
        String need,
        Staged photos,
        Optional<Contact> reporter,
        MatterChannel channel) {}
