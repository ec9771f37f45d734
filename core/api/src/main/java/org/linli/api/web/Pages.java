package org.linli.api.web;

/** The pages of one noun. */
public interface Pages {

    /** Declares each route. */
    void routes(Routes to);
}
