/** Style sheets, scripts and pictures of the core: hashed, compressed, kept by browsers for a year. */
package org.linli.server.asset;
