package org.linli.server.key;

/** The keys cannot be used; the message says in words what is wrong and what to do. */
public final class KeyProblem extends RuntimeException {

    KeyProblem(String message) {
        super(message);
    }

    KeyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
