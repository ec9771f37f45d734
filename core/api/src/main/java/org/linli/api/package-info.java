/** All that a plugin may see of Linli: the contract between the core and every plugin. */
package org.linli.api;
