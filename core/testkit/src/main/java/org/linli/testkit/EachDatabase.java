package org.linli.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class (whose methods are {@code @Test}), or one method in place of {@code @Test}, on SQLite and on
 * PostgreSQL. Parameters may be the {@code Database}, opened and with the core's tables, fresh for each class or such
 * method; a {@link TestClock}; and {@link FreshDatabases} for further, empty ones.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@TestTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface EachDatabase {}
