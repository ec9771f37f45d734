package org.linli.api.organization;

import java.util.List;
import java.util.Optional;

/** Organizations, to read. */
public interface Organizations {

    Optional<Organization> find(long id);

    /** Those of an area itself, by name; at most 1,000. */
    List<Organization> inArea(long areaId);
}
