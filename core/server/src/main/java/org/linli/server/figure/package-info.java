/** Figures: declared numbers are counted, narrowed to what a viewer may see, shown, drawn, reported and fed upward. */
package org.linli.server.figure;
