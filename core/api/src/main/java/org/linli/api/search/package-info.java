/** Search that works for Chinese: two characters suffice. */
package org.linli.api.search;
