package org.linli.service365.matter;

/**
 * A phone number that was unmasked, shown once.
 *
 * @param phone the whole number, or "" when there is none
 * @param back the matter's page
 */
public record PhoneView(String phone, String purpose, String back) {}
