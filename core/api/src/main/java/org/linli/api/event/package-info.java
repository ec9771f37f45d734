/** Past-tense facts, delivered to plugins after commit. */
package org.linli.api.event;
