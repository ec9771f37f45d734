/** Words in the reader's language: bundles of the core and of each plugin. */
package org.linli.server.words;
