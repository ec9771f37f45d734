/** A site for the author of a plugin, which shows what they change. */
package org.linli.testkit.dev;
