package org.linli.server.work;

import java.util.List;

/**
 * A step of a procedure as it is told in words.
 *
 * @param css how a run stands to it: the class of the style sheet, and the end of the key of its words
 * @param ways where it may lead, in words
 */
public record ToldStep(String name, String css, List<String> ways) {}
