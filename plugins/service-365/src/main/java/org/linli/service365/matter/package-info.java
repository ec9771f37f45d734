/** A matter: something residents need or that is wrong, reported through any channel, handled and answered. */
package org.linli.service365.matter;
