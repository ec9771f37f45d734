/** Parties that act: kinds, organizations. */
package org.linli.api.organization;
