package org.linli.api.event;

/**
 * A fact that has happened. Implemented by records in a plugin's package {@code open}, named in the past tense, whose
 * components are strings, numbers, booleans and other such records.
 */
public interface Event {}
