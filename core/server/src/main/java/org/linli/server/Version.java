package org.linli.server;

import java.util.Optional;

/** The version of Linli, as the jar's manifest has it. */
public final class Version {

    public static final String TEXT = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Version() {}
}
