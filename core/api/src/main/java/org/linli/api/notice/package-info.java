/** Notices: what members are told of what concerns them. */
package org.linli.api.notice;
