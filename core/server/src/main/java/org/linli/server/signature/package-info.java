/** Who made a file: Ed25519 signatures of plugins and catalogues, and the keys that a district trusts. */
package org.linli.server.signature;
