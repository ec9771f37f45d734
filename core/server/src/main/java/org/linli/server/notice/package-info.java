/** Notices in the site: stored, listed, read; and what runs make of them. */
package org.linli.server.notice;
