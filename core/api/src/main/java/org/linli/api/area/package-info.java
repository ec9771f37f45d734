/** The tree of areas, from province to household. */
package org.linli.api.area;
