/** Projects: their kinds, and the ladder from activity to brand. */
package org.linli.api.project;
