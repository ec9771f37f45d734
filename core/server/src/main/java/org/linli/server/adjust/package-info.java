/** The administrator's pages of what plugins can be set to. */
package org.linli.server.adjust;
