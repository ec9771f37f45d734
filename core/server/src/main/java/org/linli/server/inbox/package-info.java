/** What waits for the organization that somebody acts for, of all procedures. */
package org.linli.server.inbox;
