/** Forms: a record that declares one is read, checked, shown again with what was typed, and described as a schema. */
package org.linli.server.form;
