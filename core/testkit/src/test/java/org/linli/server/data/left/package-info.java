/** Stands in for a plugin that is stopped. */
package org.linli.server.data.left;
