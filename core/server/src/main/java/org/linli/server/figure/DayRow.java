package org.linli.server.figure;

/** What a figure comes to on one day, in one area, of one value of a dimension or of "". */
record DayRow(long day, long subdistrictId, long communityId, String part, long numerator, long denominator) {}
