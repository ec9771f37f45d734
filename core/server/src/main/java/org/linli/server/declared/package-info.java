/** The procedures that are declared now, as administrators see them, and their dry run. */
package org.linli.server.declared;
