/** Projects: what they are, what they have done, and the ladder from activity to brand. */
package org.linli.server.project;
