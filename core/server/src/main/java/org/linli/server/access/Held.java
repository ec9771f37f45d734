package org.linli.server.access;

import org.linli.api.access.Scope;

/**
 * A role that a member holds now.
 *
 * @param role the role's key
 * @param reach where the grant gives it
 */
record Held(String role, Scope reach) {}
