package org.linli.server.roster.form;

import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.server.limit.Isolation;
import org.linli.server.plugin.Catalogue;

/**
 * What plugins' rosters stand on.
 *
 * @param viewers whoever sent a sheet, with what they may do now
 */
public record FormGround(Supplier<Catalogue> catalogue, Function<ActingAs, Viewer> viewers, Isolation isolation) {}
