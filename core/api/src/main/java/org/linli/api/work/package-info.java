/** Pages of runs: where they stand, what was done, and what one can do. */
package org.linli.api.work;
