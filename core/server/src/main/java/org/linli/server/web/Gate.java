package org.linli.server.web;

import java.util.Optional;
import org.linli.api.access.Viewer;

/** Tells who is asking, from the session's cookie or a personal access token. */
public interface Gate {

    /** The viewer, who may nothing when neither is valid. */
    Viewer viewer(Optional<String> sessionCookie, Optional<String> bearerToken);
}
