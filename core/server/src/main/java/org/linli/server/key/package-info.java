/** The deployment's keys: encryption of personal data, and blind indexes that find it again. */
package org.linli.server.key;
