/** Rosters of plugins: each row of a spreadsheet is one sending of a form. */
package org.linli.server.roster.form;
