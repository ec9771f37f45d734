/** Places in the core's pages of one thing, where plugins show what they know of it. */
package org.linli.api.slot;
