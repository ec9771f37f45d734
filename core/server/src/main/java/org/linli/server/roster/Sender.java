package org.linli.server.roster;

import java.util.Locale;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Scope;

/**
 * Who brings a roster.
 *
 * @param scope where they hold the permission of the roster's kind
 * @param areaId the community of rows that name none, or 0
 * @param language in which they read the refused rows
 */
public record Sender(ActingAs who, Scope scope, long areaId, Locale language) {}
