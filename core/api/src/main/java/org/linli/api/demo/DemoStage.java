package org.linli.api.demo;

/**
 * A stage of the guided walk that a trainer follows on a demonstration: as whom, on which page. Its words are at
 * {@code <words>.title}, {@code .do} (what to do there), {@code .see} (what follows) and {@code .learn}.
 *
 * @param role the key of the role, as {@code clerk}; "" for a resident
 * @param words prefix of the stage's message keys
 * @param path where the stage begins, within the site
 */
public record DemoStage(String role, String words, String path) {}
