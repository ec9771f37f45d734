/** What other plugins may use of the 365 service method: its events. */
package org.linli.service365.open;
