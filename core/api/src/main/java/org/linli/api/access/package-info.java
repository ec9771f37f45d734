/** Who may do what, where, and as whom an act is done. */
package org.linli.api.access;
