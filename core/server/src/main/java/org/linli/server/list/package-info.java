/** Lists: one declaration becomes SQL paged by key, a page, JSON, CSV and a spreadsheet. */
package org.linli.server.list;
