/** Whether what a plugin depends on is well. */
package org.linli.api.health;
