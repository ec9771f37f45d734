/** What people see of a run: its picture, its time line, and the moves that are open to them. */
package org.linli.server.work;
