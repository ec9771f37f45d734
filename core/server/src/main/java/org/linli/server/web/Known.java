package org.linli.server.web;

/** A viewer of whom the frame of every page knows more; it comes with the question who is asking. */
public interface Known {

    /** Whether they wish for pages in the elder-friendly mode. */
    boolean elder();

    /** How many notices they have not read. */
    int unread();

    /** Whether they have saved a view of any list. */
    boolean keepsViews();
}
