/** What plugins show in the core's pages of one thing; a slot that fails leaves the page whole. */
package org.linli.server.slot;
