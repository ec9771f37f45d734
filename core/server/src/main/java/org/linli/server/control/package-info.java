/** The data folder, and how the command line speaks with the server that holds it. */
package org.linli.server.control;
