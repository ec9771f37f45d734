/** Words in the reader's language, looked up by key. */
package org.linli.api.words;
