/** Step-by-step work: who may move a case where, and the chained rows of what was done. */
package org.linli.api.procedure;
