/** A plugin's settings, declared as a record. */
package org.linli.api.setting;
