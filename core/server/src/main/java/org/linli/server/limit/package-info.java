/** How plugins are kept from each other and from the site: times, threads, and counts of what failed. */
package org.linli.server.limit;
