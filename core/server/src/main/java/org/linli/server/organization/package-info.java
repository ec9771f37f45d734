/** Organizations: the parties that act, with their life cycle, their pages and their list. */
package org.linli.server.organization;
