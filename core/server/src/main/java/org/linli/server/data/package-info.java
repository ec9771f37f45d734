/** The deployment's database: reads, acts, migrations, events, jobs, backup and the checks of what is stored. */
package org.linli.server.data;
