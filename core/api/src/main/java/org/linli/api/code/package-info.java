/** Codes, numbers and amounts that check themselves (GB/T 2260, GB 32100-2015, GB 11643-1999, E.164, fen). */
package org.linli.api.code;
