/** The start pages: the residents', and the one of staff. */
package org.linli.server.home;
