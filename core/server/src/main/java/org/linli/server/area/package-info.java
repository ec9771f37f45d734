/** The tree of areas: province to household, its acts, its pages, and the import of the register of divisions. */
package org.linli.server.area;
