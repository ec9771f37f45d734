/** The core's own templates. */
package org.linli.server.view;
