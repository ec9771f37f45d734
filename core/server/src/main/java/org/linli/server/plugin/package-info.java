/** Plugins: found, checked, loaded behind a filter, set up, and undone backwards. */
package org.linli.server.plugin;
