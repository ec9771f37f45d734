/** What must hold of stored data. */
package org.linli.api.check;
