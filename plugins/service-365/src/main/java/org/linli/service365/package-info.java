/** The 365 service method: residents' needs, from the report to the answer. */
package org.linli.service365;
