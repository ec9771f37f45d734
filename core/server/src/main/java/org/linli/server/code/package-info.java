/** Checks of codes that need data beyond the code itself. */
package org.linli.server.code;
