package org.linli.server.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.FormTokens;
import org.linli.server.form.Reading;
import org.linli.server.signature.Sha256;
import org.linli.server.web.Uploads.Upload;

/** Takes a form: reads it, refuses it with all reasons at once, or runs what it asks for as one act, once. */
final class Taking {

    private static final String ONCE_HEADER = "Idempotency-Key";
    private static final String ONCE_PATTERN = "[A-Za-z0-9_.:-]{1,100}";
    private final Answers answers;
    private final WebParts parts;
    private final FormReader reader;

    Taking(Answers answers, WebParts parts) {
        this.answers = answers;
        this.parts = parts;
        this.reader = new FormReader(parts.clock());
    }

    Reply reply(PageRequest request, Route route, Sent sent, Format format) throws IOException {
        boolean outside = route.action() instanceof Action.Take<?> take && take.accepted() instanceof OutsideAct<?>;
        var taker =
                route.action() instanceof Action.Take<?> take ? taker(take) : ((Action.TakeAny) route.action()).taker();
        var once = once(request, sent);
        var input = staged(request, sent, taker);
        var change = sent.value(FormTokens.ROWS_FIELD);
        if (change.isPresent() && !sent.json()) {
            Taker.Again again = (form, reasons) ->
                    FormPages.refused(form, request, input.changed(form, change.get()), reasons, once);
            return answers.reply(request, taker.refused(request, List.of(), again), format, 200);
        }
        var reading = taker.read(request, input);
        var refusals = reading.refusals();
        if (reading.value().isPresent()) {
            try {
                var sending = new Once.Sending(request.actor(), route.path(), once, hash(request, sent));
                var accepted = reading.value().get();
                var answer = outside ? accepted.get() : accept(request, accepted, sending);
                if (answer instanceof Answer.SeeOther) {
                    request.visit().keepTaken(once);
                }
                return answers.reply(request, answer, format, 200);
            } catch (Refused refused) {
                refusals = refused.refusals();
            }
        }
        if (format == Format.JSON) {
            throw new Refused(refusals);
        }
        Taker.Again again = (form, reasons) -> FormPages.refused(form, request, input, reasons, once);
        return answers.reply(request, taker.refused(request, refusals, again), format, 422);
    }

    private <T extends Record> Taker taker(Action.Take<T> take) {
        return new Taker() {
            @Override
            public Reading<Supplier<Answer>> read(Request request, FormInput input) {
                return reader.read(take.form(), input)
                        .then(value -> () -> take.accepted().apply(request, value));
            }

            @Override
            public Uploads.Kind takes(String field) {
                return kind(FormReader.widget(take.form(), field));
            }

            @Override
            public Answer refused(Request request, List<Refusal> refusals, Again again) {
                return take.refused().apply(request, again.form(take.form(), refusals));
            }
        };
    }

    private Answer accept(PageRequest request, Supplier<Answer> accepted, Once.Sending sending) {
        return request.owner().data().act(handle -> {
            if (sending.key().isEmpty()) {
                return accepted.get();
            }
            var before = parts.once().replay(handle, sending);
            if (before.isPresent()) {
                return replay(before.get());
            }
            var answer = accepted.get();
            parts.once().record(handle, sending, location(answer));
            return answer;
        });
    }

    /** What the same sending is answered later: the same place, or where there was none, that it was received. */
    private static Answer replay(String location) {
        return location.isEmpty() ? Answer.seeOther("/").withNotice("form.taken-before") : Answer.seeOther(location);
    }

    private static String location(Answer answer) {
        return answer instanceof Answer.SeeOther to ? to.path() : "";
    }

    private static String once(PageRequest request, Sent sent) {
        var key = sent.value(FormTokens.ONCE_FIELD)
                .or(() -> request.visit().incoming().header(ONCE_HEADER))
                .orElse("");
        if (!key.isEmpty() && !key.matches(ONCE_PATTERN)) {
            throw Trouble.badRequest();
        }
        return key;
    }

    /** What was typed and attached, with the path; the tokens change, and the ids of staged files too. */
    private static String hash(PageRequest request, Sent sent) throws IOException {
        var values = new TreeMap<>(sent.values());
        values.keySet().removeAll(List.of(FormTokens.CSRF_FIELD, FormTokens.ONCE_FIELD));
        var text = new StringBuilder(request.visit().incoming().rawPath()).append(values);
        for (var file : sent.files()) {
            try (var content = file.getInputStream()) {
                text.append(file.getName()).append(Sha256.of(content.readAllBytes()));
            }
        }
        return Sha256.of(text.toString());
    }

    /** The fields, with the ids of the files that came along. */
    private FormInput staged(PageRequest request, Sent sent, Taker taker) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>(sent.values());
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < sent.files().size(); i++) {
            var file = sent.files().get(i);
            if (i >= parts.settings().limits().files()) {
                refusals.add(Refusal.of(
                        file.getName(),
                        "error.too-many-files",
                        parts.settings().limits().files()));
                break;
            }
            stage(request, file, taker, refusals).ifPresent(id -> add(values, file.getName(), id));
        }
        return new FormInput(values, sent.json(), request.stagedFiles(), refusals);
    }

    private Optional<String> stage(PageRequest request, Part file, Taker taker, List<Refusal> refusals)
            throws IOException {
        try (var content = file.getInputStream()) {
            var kind = taker.takes(file.getName());
            var upload = new Upload(file.getName(), file.getSubmittedFileName(), file.getSize(), content, kind);
            return Optional.of(Long.toString(parts.uploads().stage(request.sessionKey(), upload)));
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
            return Optional.empty();
        }
    }

    private static Uploads.Kind kind(Optional<Widget> widget) {
        return switch (widget.orElse(Widget.FILES)) {
            case SPREADSHEET -> Uploads.Kind.SHEET;
            case JAR -> Uploads.Kind.JAR;
            default -> Uploads.Kind.DOCUMENT;
        };
    }

    private static void add(Map<String, List<String>> values, String field, String id) {
        var ids = new ArrayList<>(values.getOrDefault(field, List.of()));
        ids.add(id);
        values.put(field, ids);
    }
}
