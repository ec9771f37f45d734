package org.linli.server.project;

import java.time.LocalDate;

/**
 * One time that a project served.
 *
 * @param people how many were served
 * @param hours the hours of all who helped, together
 */
public record Service(LocalDate on, int people, int hours, String note) {}
