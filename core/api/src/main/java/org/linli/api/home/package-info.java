/** Cards on the start pages. */
package org.linli.api.home;
