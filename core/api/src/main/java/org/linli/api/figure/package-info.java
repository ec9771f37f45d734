/** Numbers declared once: cards, charts with their table, the yearly report, and the feed to the city. */
package org.linli.api.figure;
