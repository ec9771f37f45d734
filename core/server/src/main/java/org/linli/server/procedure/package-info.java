/** The engine that runs cases through procedures: versions, numbers, moves as chained rows, and the check of chains. */
package org.linli.server.procedure;
