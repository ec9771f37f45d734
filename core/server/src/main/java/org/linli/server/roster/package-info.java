/**
 * Rosters: spreadsheets of members, organizations or households that are checked, taken in pieces and undone; members
 * who were known twice, made one.
 */
package org.linli.server.roster;
