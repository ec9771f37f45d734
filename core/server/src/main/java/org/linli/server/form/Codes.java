package org.linli.server.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.linli.api.code.MobileNumber;
import org.linli.api.refusal.Refused;
import org.linli.server.code.PhoneNumbers;

/** Reads the code types: any type with a public static {@code of(String)} that throws Refused. */
final class Codes {

    private Codes() {}

    /** Throws IllegalArgumentException when the type is no code type. */
    static Method require(Class<?> type) {
        try {
            var of = type.getMethod("of", String.class);
            if (Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type) {
                of.setAccessible(true);
                return of;
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No field of a form can be a " + type.getName(), e);
        }
        throw new IllegalArgumentException("No field of a form can be a " + type.getName());
    }

    static Object read(Class<?> type, String text) {
        try {
            var value = require(type).invoke(null, text);
            return value instanceof MobileNumber number ? PhoneNumbers.check(number) : value;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(type.getName() + ".of failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getName() + ".of cannot be called", e);
        }
    }
}
