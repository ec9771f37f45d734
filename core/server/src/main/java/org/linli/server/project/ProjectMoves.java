package org.linli.server.project;

import java.util.List;
import java.util.Optional;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.OpenMove;
import org.linli.server.limit.FaultKind;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Owners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moves of projects: who may make them may be said by the plugin that brings the kind, within its bounds. */
record ProjectMoves(ProjectRegister register, Owners owners) {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectMoves.class);

    /** To be called outside a read: the plugin's share of the reads is taken. */
    List<OpenMove> of(Viewer viewer, RunningProject running) {
        var plugin = Catalogue.owner(running.run().procedure());
        if (!owners.catalogue().get().owners().containsKey(plugin)) {
            return read(viewer, running);
        }
        return owners.ask(
                plugin,
                FaultKind.PART,
                ProjectPages.PROJECTS,
                owner -> owner.data().read(share -> read(viewer, running)));
    }

    /** Empty where the plugin cannot say. */
    Optional<List<OpenMove>> ifTold(Viewer viewer, RunningProject running) {
        try {
            return Optional.of(of(viewer, running));
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            LOG.warn("The moves of project {} cannot be told", running.id(), thrown);
            return Optional.empty();
        }
    }

    private List<OpenMove> read(Viewer viewer, RunningProject running) {
        var ground = register.ground();
        return ground.data().read(handle -> ground.procedures().open(handle, viewer, running.id()));
    }
}
