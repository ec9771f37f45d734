package org.linli.server.look;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.list.Tone;
import org.linli.server.home.HomeView;
import org.linli.server.home.HomeView.Place;
import org.linli.server.home.Own;
import org.linli.server.notice.NoticeViews;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.ErrorView;
import org.linli.server.web.FrameView;
import org.linli.server.web.FrameView.NavigationItem;
import org.linli.server.words.Bundles;

/** The frames around sample content, in both languages, to be looked at: written to target/look. */
final class SamplePages {

    static final Path FOLDER = Path.of("target/look");

    private static final List<NavigationItem> MENU = List.of(
            new NavigationItem("", "区域", "/areas", false),
            new NavigationItem("", "组织", "/organizations", false),
            new NavigationItem("", "成员", "/members", false),
            new NavigationItem("365 服务", "民情台账", "/service-365/matters", true),
            new NavigationItem("365 服务", "登记", "/service-365/matters/new", false));
    private static final List<NavigationItem> PUBLIC = List.of(
            new NavigationItem("", "我要反映", "/service-365/report", false),
            new NavigationItem("", "查询进度", "/service-365/track", false));
    private static final HomeView HOME = new HomeView(
            "王敏 · 清和社区服务站",
            List.of(
                    new Place("365 服务", "我要反映", "/service-365/report", true),
                    new Place("365 服务", "查询进度", "/service-365/track", false)),
            List.of(
                    new Card("本月收到", "128", "全区 7 个社区", ""),
                    new Card("本月已答复", "96.1%", "123 / 128", ""),
                    new Card("正在办理", "37", "其中 2 件已超时", "/service-365/matters")),
            new Own(
                    List.of(new NoticeViews.Line(1, "2026-000412 即将到期", Instant.EPOCH, false, "")),
                    "token",
                    List.of(new Own.Due("2026-000412", "/service-365/matters/1", "楼道灯不亮", "办理中", Tone.LATE, "已超期")),
                    "/inbox"));

    private SamplePages() {}

    /** By file name. */
    static Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        for (var language : Bundles.LANGUAGES) {
            var tag = language.getLanguage();
            pages.put("home-" + tag, page("public", language, template("home/public.jte", HOME, language)));
            pages.put("work-" + tag, page("workbench", language, template("home/work.jte", HOME, language)));
            var error = new ErrorView(404, text(language, "title"), text(language, "text"), "7f3a90");
            pages.put("error-" + tag, page("public", language, template("error.jte", error, language)));
            pages.put("list-" + tag, page("workbench", language, sample("list")));
            pages.put("form-" + tag, page("public", language, sample("form")));
            pages.put("elder-form-" + tag, page("public", language, sample("form"), true));
            pages.put("receipt-" + tag, page("public", language, sample("receipt")));
        }
        return pages;
    }

    static void write() {
        try {
            Files.createDirectories(FOLDER);
            for (var page : all().entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey() + ".html"), page.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String frame, Locale language, Content body) {
        return page(frame, language, body, false);
    }

    private static String page(String frame, Locale language, Content body, boolean elder) {
        boolean workbench = frame.equals("workbench");
        var view = new FrameView(
                "民情台账",
                "安和示范区",
                Bundles.core().in(language),
                new Somebody(workbench),
                workbench ? MENU : PUBLIC,
                workbench,
                "已经保存。",
                workbench ? "/service-365/matters" : "/",
                "q=灯",
                "token",
                "",
                true,
                "",
                elder,
                name -> "../classes/assets/" + name,
                body);
        var output = new StringOutput();
        CoreTemplates.content("frame/" + frame + ".jte", Map.of("view", view))
                .writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    private static Content template(String name, Object view, Locale language) {
        return CoreTemplates.content(
                name, Map.of("view", view, "words", Bundles.core().in(language)));
    }

    private static String text(Locale language, String part) {
        return Bundles.core().in(language).text("error.not-found." + part);
    }

    private static Content sample(String name) {
        try (InputStream file = SamplePages.class.getResourceAsStream("/look/" + name + ".html")) {
            var html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return output -> output.writeContent(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Somebody(boolean signedIn) implements Viewer {

        @Override
        public long memberId() {
            return signedIn ? 1 : 0;
        }

        @Override
        public String name() {
            return signedIn ? "王敏" : "";
        }

        @Override
        public ActingAs actingAs() {
            return ActingAs.ANYBODY;
        }

        @Override
        public Scope scope(Permission permission) {
            return Scope.NOWHERE;
        }
    }
}
