package org.linli.api.figure;

/**
 * A part of a figure that can be added up with others: what lies in one community, in one period, of one value of the
 * dimension. Neither a person nor an object is known from it.
 *
 * @param period one of those that were asked for
 * @param subdistrictId 0 for what lies in the district, but in no subdistrict
 * @param communityId 0 for what lies in no community
 * @param part a value of the dimension, or "" where none was asked for
 * @param numerator what is counted or summed, in the figure's unit
 * @param denominator 0 for a figure without one
 */
public record FigureRow(
        Period period, long subdistrictId, long communityId, String part, long numerator, long denominator) {}
