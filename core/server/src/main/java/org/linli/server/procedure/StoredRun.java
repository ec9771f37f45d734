package org.linli.server.procedure;

import org.linli.api.procedure.Run;

/** A run as it is stored: what plugins see of it, and the hash of its last row. */
record StoredRun(Run run, String lastHash) {}
