/** A list declared once: page, JSON, CSV and spreadsheet. */
package org.linli.api.list;
