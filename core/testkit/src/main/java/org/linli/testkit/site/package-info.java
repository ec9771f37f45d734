/** Sites that are started for a test, who visits them, and what every plugin on them is held to. */
package org.linli.testkit.site;
