/** The trail of who did what. */
package org.linli.api.audit;
