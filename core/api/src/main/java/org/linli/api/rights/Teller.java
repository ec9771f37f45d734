package org.linli.api.rights;

import java.util.List;
import org.linli.api.file.FileRef;
import org.linli.api.words.Words;

/** Takes what is known of a member, for the page that shows it and for the copy that is handed over. */
public interface Teller {

    /** The owner's words in the member's language, for values that are words. */
    Words words();

    /** One thing of a kind, with its facts; the kind is a message key. */
    void tell(String kind, List<Fact> facts);

    /** A file that the member gave. */
    void file(FileRef file);

    /** Whether it takes no more: the rest is said to have been left out. */
    boolean full();
}
