/** Browser tests: one headless Chromium for all tests of a JVM, one context for each test. */
package org.linli.testkit.browser;
