package org.linli.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.linli.api.access.Viewer;
import org.linli.api.list.ListPage;
import org.linli.server.list.ListAsk;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListDesk;
import org.linli.server.list.ListExport;
import org.linli.server.list.ListQuery;
import org.linli.server.list.ListTable;
import org.linli.server.list.SavedView;

/** Answers a list: its page, JSON, CSV or XLSX. */
final class Listing {

    /** Files that are written at once; each takes a thread and some of the disk. */
    private static final int EXPORTS_AT_ONCE = 4;

    private static final Semaphore EXPORTS = new Semaphore(EXPORTS_AT_ONCE);
    private final Answers answers;
    private final WebParts parts;

    Listing(Answers answers, WebParts parts) {
        this.answers = answers;
        this.parts = parts;
    }

    <R> Reply reply(PageRequest request, Action.Rows<R> rows, Format format) throws IOException {
        var path = pathWithout(request.visit().incoming().rawPath(), format);
        var context = parts.lists().apply(request.viewer());
        if (format == Format.HTML) {
            return answers.reply(request, rows.page().apply(request, page(request, rows, path, context)), format, 200);
        }
        var export = new ListExport<>(
                query(request, rows, path, context, List.of()), request.owner().data(), request.words());
        return switch (format) {
            case CSV -> file(path, format, export::csv);
            case XLSX -> file(path, format, export::xlsx);
            case JSON, HTML -> json(export);
        };
    }

    private <R> ListPage page(PageRequest request, Action.Rows<R> rows, String path, ListContext context) {
        return request.owner().data().read(handle -> {
            var views = views(request.viewer(), path);
            var read = query(request, rows, path, context, views).page(handle);
            return new ListTable(read, context, request.words(), desk(request, views));
        });
    }

    private List<SavedView> views(Viewer viewer, String path) {
        boolean none = viewer instanceof Known known && !known.keepsViews();
        return none ? List.of() : parts.views().of(viewer.memberId(), path);
    }

    private static <R> ListQuery<R> query(
            PageRequest request, Action.Rows<R> rows, String path, ListContext context, List<SavedView> views) {
        return new ListQuery<>(ListAsk.of(rows.list(), path, name -> asked(request, views, name)), context);
    }

    /** Columns may be named several times; who names none gets those with which they begin. */
    private static String asked(PageRequest request, List<SavedView> views, String name) {
        if (!name.equals(ListAsk.COLUMNS)) {
            return request.query(name);
        }
        var columns = request.visit().query().getOrDefault(name, List.of());
        return columns.isEmpty()
                ? views.stream()
                        .filter(view -> view.name().isEmpty())
                        .flatMap(view -> UrlText.fields(view.query()).getOrDefault(name, List.of()).stream())
                        .findFirst()
                        .orElse("")
                : String.join(",", columns);
    }

    private static ListDesk desk(PageRequest request, List<SavedView> views) {
        var csrf = request.viewer().signedIn() ? request.csrf() : "";
        return new ListDesk(
                views,
                request.visit().origin().site(),
                csrf,
                !request.query("print").isEmpty());
    }

    private static String pathWithout(String path, Format format) {
        return path.endsWith(format.suffix())
                ? path.substring(0, path.length() - format.suffix().length())
                : path;
    }

    private static Reply json(ListExport<?> export) throws IOException {
        var bytes = new ByteArrayOutputStream();
        export.json(bytes);
        return Reply.of(200, Format.JSON.mediaType(), bytes.toByteArray());
    }

    /** Written to a file first: what fails is an error and no half list, and a slow receiver holds no page's thread. */
    private static Reply file(String path, Format format, Reply.Body content) throws IOException {
        if (!EXPORTS.tryAcquire()) {
            throw Trouble.busy();
        }
        Path file = Files.createTempFile("linli-export", format.suffix());
        try (OutputStream output = Files.newOutputStream(file)) {
            content.write(output);
        } catch (IOException | RuntimeException | Error e) {
            Files.delete(file);
            throw e;
        } finally {
            EXPORTS.release();
        }
        var name = path.substring(path.lastIndexOf('/') + 1) + format.suffix();
        return Reply.stream(format.mediaType(), new Sending(file))
                .with("Content-Disposition", Answers.attachment(name));
    }

    /** Sends the file and removes it, also when nobody wants its content. */
    private record Sending(Path file) implements Reply.Body {

        @Override
        public void write(OutputStream output) throws IOException {
            try (var input = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
                input.transferTo(output);
            }
        }
    }
}
