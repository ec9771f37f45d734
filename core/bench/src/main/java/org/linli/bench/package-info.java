/** Benchmarks: main classes that print Markdown, each speed as a ratio to another one of the same run. */
package org.linli.bench;
