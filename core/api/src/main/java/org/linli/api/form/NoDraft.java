package org.linli.api.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form of which nothing that was typed is kept in the browser: a register of people. Passwords, phones, identity
 * numbers, consents and files are kept of no form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NoDraft {}
