package org.linli.server.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.api.Setup;
import org.linli.api.file.FileRef;
import org.linli.api.form.Choice;
import org.linli.api.organization.Organization;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.web.Request;

/**
 * A run as it was found for a request.
 *
 * @param files its evidence
 * @param address the path of its page
 */
public record Scene(
        Setup tools,
        Request request,
        Run run,
        Procedure procedure,
        List<MoveRow> rows,
        List<OpenMove> moves,
        List<FileRef> files,
        String address) {

    private static final int ORGANIZATIONS_MAX = 500;

    RunWords words() {
        return new RunWords(procedure, request.words());
    }

    String organization(long id) {
        return tools.organizations().find(id).map(Organization::name).orElse("");
    }

    /** The organizations of the place and of the areas above it, the nearest first, without the one in charge. */
    List<Choice> organizations() {
        var choices = new ArrayList<Choice>();
        var ancestry = new ArrayList<>(tools.areas().ancestry(nearest()));
        Collections.reverse(ancestry);
        for (var area : ancestry) {
            tools.organizations().inArea(area.id()).stream()
                    .filter(organization -> organization.id() != run.undertakerId())
                    .limit(ORGANIZATIONS_MAX - choices.size())
                    .forEach(one -> choices.add(new Choice(Long.toString(one.id()), one.name())));
        }
        return choices;
    }

    private long nearest() {
        var place = run.place();
        return place.communityId() != 0 ? place.communityId() : place.subdistrictId();
    }
}
