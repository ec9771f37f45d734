/** The command line: {@code linli serve | check | import | backup | restore | verify | plugin | token}. */
package org.linli.server.command;
