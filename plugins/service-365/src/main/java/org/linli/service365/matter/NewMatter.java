package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.code.MobileNumber;
import org.linli.api.file.Staged;

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
        Optional<Reporter> reporter,
        MatterChannel channel) {

    /** Somebody who agreed that their name and phone are kept. */
    record Reporter(String name, MobileNumber phone) {}
}
