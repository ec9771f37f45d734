/** What tests of the core and of plugins stand on. */
package org.linli.testkit;
