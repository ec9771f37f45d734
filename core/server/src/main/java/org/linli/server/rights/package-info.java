/** People's rights: the privacy notice, consents, what is known of a member, the copy of it, erasure, time limits. */
package org.linli.server.rights;
