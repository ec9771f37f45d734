package org.linli.server.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Place;
import org.linli.api.refusal.Refused;
import org.linli.server.organization.OrganizationMatches;
import org.linli.server.organization.StoredOrganization;

/** Finds the organization that a cell names, by credit code or name, among those where the sender may put members. */
final class OrganizationFinder {

    private final OrganizationMatches matches;
    private final Sender sender;

    OrganizationFinder(OrganizationMatches matches, Sender sender) {
        this.matches = matches;
        this.sender = sender;
    }

    /** Empty when nothing is named. Throws {@link Refused} when there is none, or the name fits several. */
    Optional<Long> find(Handle handle, String typed, Place near) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var byCode = matches.withCreditCode(handle, typed).stream();
        var fit = Stream.concat(byCode, matches.named(handle, typed).stream())
                .filter(one -> sender.scope().covers(one.place())
                        || sender.scope().coversOrganization(one.id())
                        || one.place().communityId() == 0 && one.place().subdistrictId() == near.subdistrictId())
                .toList();
        var nearest = fit.stream()
                .filter(one -> one.place().communityId() == near.communityId())
                .toList();
        return Optional.of(only(nearest.isEmpty() ? fit : nearest, typed));
    }

    private static long only(List<StoredOrganization> fit, String typed) {
        if (fit.size() > 1) {
            throw Refused.because("organization", "roster.refused.several", typed);
        }
        return fit.stream()
                .findFirst()
                .map(StoredOrganization::id)
                .orElseThrow(() -> Refused.because("organization", "roster.refused.no-organization", typed));
    }
}
