/** A form declared once as a record: page, check of JSON and of imported rows. */
package org.linli.api.form;
