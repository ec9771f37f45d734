/** The backup of a deployment in one file, its return, and the proof that what is stored is whole. */
package org.linli.server.backup;
