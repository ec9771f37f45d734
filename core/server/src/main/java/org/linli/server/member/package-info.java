/** Members: the persons a district knows, masked; their homes, their posts, and who unmasked what of theirs. */
package org.linli.server.member;
