/** Reads and acts on the deployment's database. */
package org.linli.api.data;
