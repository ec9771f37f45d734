package org.linli.server.demo;

/** A person whom one can sign in as, and the role held where; the role is "" for a resident. */
public record Player(long accountId, String name, String role, String place) {}
