/** Search that works for Chinese, on both databases: one token per character, found as a phrase. */
package org.linli.server.search;
