package org.linli.server.cases;

import java.util.List;

/**
 * A case as it is stored beside its run.
 *
 * @param values of the kind's columns
 * @param personId the member whose own matter it is, or 0
 */
record StoredCase(long id, String kind, String title, List<String> values, long personId, long startedAt) {}
