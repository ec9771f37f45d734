/** YAML read with the line of everything, so that all that is wrong can be told at once. */
package org.linli.server.yaml;
