package org.linli.server.district;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linli.server.yaml.Problems;
import org.linli.server.yaml.YamlMap;

/** Reads the part {@code catalogue} of district.yml. A folder need not be there: it may be on a stick. */
record CatalogueSection(Path file, Problems problems) {

    private static final int CATALOGUES_MAX = 5;
    private static final int LENGTH_MAX = 300;
    private static final String ADDRESS = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?";

    List<String> read(YamlMap top) {
        var places = new ArrayList<String>();
        for (var item : top.texts("catalogue")) {
            var place = item.text().contains("://") ? item.text() : folder(item.text());
            if (place.isEmpty() || place.length() > LENGTH_MAX || place.contains("://") && !place.matches(ADDRESS)) {
                problems.add(item.line(), "district.catalogue", item.text());
            } else if (places.contains(place)) {
                problems.add(item.line(), "yaml.twice", item.text());
            } else {
                places.add(place);
            }
        }
        if (places.size() > CATALOGUES_MAX) {
            problems.add(top.line("catalogue"), "district.catalogues", CATALOGUES_MAX);
        }
        return places;
    }

    private String folder(String text) {
        try {
            return text.isBlank()
                    ? ""
                    : file.toAbsolutePath().resolveSibling(text).normalize().toString();
        } catch (InvalidPathException wrong) {
            return "";
        }
    }
}
