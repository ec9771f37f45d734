package org.linli.api.member;

import org.linli.api.area.Place;

/**
 * A person the district knows, masked.
 *
 * @param id time-ordered 64-bit id
 * @param name the full name
 * @param phone the masked phone, as 138****0001, or ""
 * @param place where the person lives
 */
public record Member(long id, String name, String phone, Place place) {}
