/** Residents suggest something; staff look at it and answer. */
package org.linli.firststeps;
