package org.linli.server.cases;

import java.util.List;
import org.linli.api.file.FileRef;
import org.linli.api.work.RunPage;
import org.linli.server.work.RunWords;

/**
 * What the page of a case shows.
 *
 * @param said what was filled in at first, in the order of the form
 * @param files what came with it
 * @param back the address of the list, or "" for those who may not see it
 */
public record CaseView(
        String title,
        RunPage page,
        String place,
        String undertaker,
        List<RunWords.Said> said,
        List<FileRef> files,
        String back) {

    public CaseView {
        said = List.copyOf(said);
        files = List.copyOf(files);
    }
}
