/** Who may do what: accounts, sessions, tokens, roles, grants, and the viewer that a request is answered for. */
package org.linli.server.access;
