/** Whole methods that are declared and need no page of their own: the form, list, page, figures of their cases. */
package org.linli.server.cases;
