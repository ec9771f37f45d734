/**
 * People's rights over what is known of them, after the Personal Information Protection Law of the PRC: notice (art.
 * 17), consent and its withdrawal (14 to 16, 29), access and copy (45), erasure (47), and time limits (19).
 */
package org.linli.api.rights;
