/** The district's file, district.yml. */
package org.linli.server.district;
