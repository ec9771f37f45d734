/** Settings of the core and of plugins: records filled from district.yml and from the database, and checked. */
package org.linli.server.setting;
