/** Small shared pieces of a page. */
package org.linli.api.view;
