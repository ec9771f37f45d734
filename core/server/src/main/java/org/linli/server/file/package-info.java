/** Attachments: staged with a form, typed by content, stripped, stored by hash, served by their owner's rule. */
package org.linli.server.file;
