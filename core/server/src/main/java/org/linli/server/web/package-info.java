/** The way of a request, from the socket to a page of the core or of a plugin and back. */
package org.linli.server.web;
