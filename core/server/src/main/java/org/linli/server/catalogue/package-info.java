/** Catalogues of plugins: a folder, on a stick or a web server, with a signed index of versions and notices. */
package org.linli.server.catalogue;
