package org.linli.server.plugin;

import java.util.List;

/**
 * What there is of a plugin before it is taken out.
 *
 * @param files that were attached to its objects
 * @param runs of its procedures that are under way
 * @param grants of roles that it brings permissions for
 * @param jobs that end with it
 * @param users plugins that stop with it
 */
public record Removal(List<Table> tables, int files, int runs, int grants, List<String> jobs, List<String> users) {

    /** One of its tables. */
    public record Table(String name, long rows) {}
}
