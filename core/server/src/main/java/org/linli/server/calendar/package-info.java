/** The working days of the deployment. */
package org.linli.server.calendar;
