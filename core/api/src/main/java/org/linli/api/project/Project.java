package org.linli.api.project;

import org.linli.api.area.Place;

/**
 * A project, as plugins see it.
 *
 * @param id time-ordered 64-bit id, also of its run
 * @param kind key of its {@link ProjectKind}
 * @param title what it is called
 * @param place where it lies
 */
public record Project(long id, String kind, String title, Place place) {}
