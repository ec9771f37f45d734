package org.linli.testkit.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.api.LinliPlugin;

/**
 * Runs a test class on a demonstration with this plugin alone, which runs from a jar of what was compiled, as in a
 * district; once on SQLite and once on PostgreSQL. Parameters of its methods may be the {@link TestSite}, one for all
 * of them, and the clock. The first site of a plugin fills the demonstration; the others begin with a copy of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(LinliTestExtension.class)
public @interface LinliTest {

    Class<? extends LinliPlugin> value();

    /** Whether it runs on PostgreSQL too. */
    boolean postgres() default true;
}
