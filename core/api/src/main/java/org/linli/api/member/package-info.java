/** Persons the district knows. */
package org.linli.api.member;
