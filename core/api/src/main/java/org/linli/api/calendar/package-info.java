/** Working days, and the ends of periods that are counted in them. */
package org.linli.api.calendar;
