package org.linli.server.access;

/** A personal access token, by which a program asks as its holder; times in epoch milliseconds. */
public record Token(long id, long accountId, String name, long createdAt, long untilAt) {}
