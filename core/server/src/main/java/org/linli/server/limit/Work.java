package org.linli.server.limit;

/**
 * Something of an owner that is run for the site.
 *
 * @param loader the context class loader meanwhile
 * @param what its key, for the log and the administrator
 */
public record Work(String owner, ClassLoader loader, FaultKind kind, String what) {}
