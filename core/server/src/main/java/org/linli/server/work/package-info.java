/** What people see of a run: its picture, its time line, the moves that are open to them, and the inbox. */
package org.linli.server.work;
