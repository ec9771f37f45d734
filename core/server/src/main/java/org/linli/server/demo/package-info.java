/** The demonstration: a fictional district made from a seed and a clock, and signing in with one click. */
package org.linli.server.demo;
