package org.linli.server.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody of the supervision team found.
 *
 * @param stars 1 to 5
 * @param points 0 to 100, where points are given
 */
public record Inspection(LocalDate on, int stars, Optional<Integer> points, String note, long memberId) {}
