/** The search over all lists that words can be found in. */
package org.linli.server.find;
