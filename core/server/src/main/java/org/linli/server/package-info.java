/** The host: wires the core's parts and the plugins into one site. */
package org.linli.server;
