package org.linli.server.plugin;

/**
 * What an administrator has installed of one plugin while the site ran. Jars are named by their SHA-256.
 *
 * @param hash the jar that is installed, or "" when there is none but what the site was shipped with
 * @param previous the jar that was used before, or ""
 * @param rolledBack the version that was rolled back from, or ""
 * @param intent the jar that is being brought in, or ""; told before anything is changed for it
 */
record Installed(String hash, String previous, String rolledBack, String intent) {

    static final Installed NOTHING = new Installed("", "", "", "");

    Installed intending(String jar) {
        return new Installed(hash, previous, rolledBack, jar);
    }
}
