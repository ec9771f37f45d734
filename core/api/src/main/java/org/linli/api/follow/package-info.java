/** How a plugin's rows go along with the areas and members that they name. */
package org.linli.api.follow;
