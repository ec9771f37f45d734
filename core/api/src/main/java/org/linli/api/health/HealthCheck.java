package org.linli.api.health;

import java.util.Optional;

/** Looks whether something that a plugin depends on is well, within two seconds. */
@FunctionalInterface
public interface HealthCheck {

    /** Empty when it is well; otherwise the key of a sentence of the plugin that says what is wrong. */
    Optional<String> ailment();
}
