/** Demonstration data, made from a seed and a clock. */
package org.linli.api.demo;
