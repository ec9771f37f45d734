package org.linli.api.file;

/**
 * A kept file.
 *
 * @param id its id; served at {@code /files/<id>}
 * @param name the name it was sent with
 * @param type its media type, found from the content
 * @param bytes its size
 * @param image whether there is a thumbnail at {@code /files/<id>/thumbnail}
 */
public record FileRef(long id, String name, String type, long bytes, boolean image) {}
