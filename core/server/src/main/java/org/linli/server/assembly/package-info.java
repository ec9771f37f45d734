/** What a district's site is made of: its inventory, the lock, going on and back, and the ZIP that is carried to it. */
package org.linli.server.assembly;
