package org.linli.api.web;

/** The pages of one noun. */
public interface Pages {

    void routes(Routes to);
}
