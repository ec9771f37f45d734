package org.linli.server.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The names of the fictional district, read from {@code demo/district.json} on the class path. */
record DemoNames(
        List<Subdistrict> subdistricts,
        List<String> compounds,
        String grid,
        String building,
        String household,
        String surnames,
        List<String> given,
        Organizations organizations,
        List<String> skills) {

    record Subdistrict(String code, String name, List<String> communities) {}

    record Organizations(
            String office,
            String federation,
            List<String> party,
            @JsonProperty("residents-committee") String residentsCommittee,
            @JsonProperty("service-station") String serviceStation,
            @JsonProperty("property-company") List<String> propertyCompany,
            @JsonProperty("owners-committee") String ownersCommittee,
            @JsonProperty("social-organization") List<String> socialOrganization,
            List<String> unit) {}

    static DemoNames read() {
        try (var file = DemoNames.class.getResourceAsStream("/demo/district.json")) {
            return new JsonMapper().readValue(file, DemoNames.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name put together from two lists; it may come again, as names do. */
    String person(Random random) {
        return surnames.charAt(random.nextInt(surnames.length())) + pick(given, random);
    }

    static String numbered(String pattern, int number) {
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {String.valueOf(number)});
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
