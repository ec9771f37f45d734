/** Attachments: staged first, then kept by the hash of their content. */
package org.linli.api.file;
