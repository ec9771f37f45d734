package org.linli.server.work;

import java.util.List;
import org.linli.api.Setup;
import org.linli.api.file.FileRef;
import org.linli.api.form.Choice;
import org.linli.api.form.OrganizationChoices;
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

    RunWords words() {
        return new RunWords(procedure, request.words());
    }

    String organization(long id) {
        return tools.organizations().name(id);
    }

    /** The organizations of the place and of the areas above it, the nearest first, without the one in charge. */
    List<Choice> organizations() {
        return OrganizationChoices.near(tools.areas(), tools.organizations(), run.place(), run.undertakerId())
                .options();
    }
}
