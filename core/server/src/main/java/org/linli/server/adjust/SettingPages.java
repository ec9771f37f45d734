package org.linli.server.adjust;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.SETTING_MANAGE;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.setting.Secret;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.api.words.Words;
import org.linli.server.adjust.SettingForm.Value;
import org.linli.server.adjust.SettingViews.Changed;
import org.linli.server.form.ShownForm;
import org.linli.server.plugin.PluginSettings.Declared;
import org.linli.server.setting.Given;
import org.linli.server.setting.SettingShape.Item;
import org.linli.server.web.OutsideAct;
import org.linli.server.words.Message;

/** The form of a plugin's settings: it is sent twice, first to see what changes, then to save just that. */
final class SettingPages implements Pages {

    private static final Access MANAGE = holders(SETTING_MANAGE);
    private static final String PATH = "/plugins/{id}/settings";

    private final SettingDesk desk;

    SettingPages(SettingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes to) {
        // outside an act: what is shown first changes nothing, and what is saved is to be seen at once
        to.get(PATH, MANAGE, this::ask).post(PATH, MANAGE, SettingForm.FORM, new OutsideAct<>(this::take), this::again);
    }

    private Answer ask(Request request) {
        var draft = desk.draft(found(request), List.of());
        return page(request, request.form(SettingForm.FORM), draft, Map.of(), List.of())
                .withJson(new SettingViews.Values(values(draft)));
    }

    private Answer take(Request request, SettingForm sent) {
        var draft = desk.draft(found(request), sent.values());
        refuse(draft);
        var plugin = draft.plugin();
        if (draft.changes().isEmpty()) {
            return Answer.seeOther(path(plugin)).withNotice("adjust.nothing");
        }
        if (sent.seen().equals(desk.digest(draft))) {
            desk.save(request.viewer().actingAs(), draft);
            return Answer.seeOther(path(plugin)).withNotice("adjust.done", name(request, plugin));
        }
        var changes = changes(new SettingFields(desk, draft, own(request, plugin), Map.of()));
        return page(request, request.form(SettingForm.FORM), draft, Map.of(), changes)
                .withJson(new SettingViews.Preview(desk.digest(draft), changes));
    }

    /** All reasons at once. */
    private void refuse(Draft draft) {
        var refusals = new ArrayList<>(draft.unknown());
        var keys = draft.open().stream().map(Item::key).toList();
        desk.wrong(draft)
                .forEach((key, reasons) -> reasons.forEach(reason -> refusals.add(
                        new Refusal("values." + keys.indexOf(key) + ".value", reason.key(), reason.args()))));
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private Answer again(Request request, FormView form) {
        var sent = new ArrayList<Value>();
        for (int i = 0; i < Form.ROWS_MAX && !form.value("values." + i + ".key").isEmpty(); i++) {
            var row = "values." + i + ".";
            var clear = form.value(row + "clear").equals("true");
            sent.add(new Value(form.value(row + "key"), form.value(row + "value"), form.value(row + "sealed"), clear));
        }
        var draft = desk.draft(found(request), sent);
        return page(request, form, draft, desk.wrong(draft), List.of());
    }

    private Answer.Page page(
            Request request, FormView form, Draft draft, Map<String, List<Message>> wrong, List<Changed> changes) {
        var plugin = draft.plugin();
        var fields = new SettingFields(desk, draft, own(request, plugin), wrong);
        var seen = changes.isEmpty() ? "" : desk.digest(draft);
        var submit = request.words().text(changes.isEmpty() ? "adjust.preview" : "adjust.save");
        var content = Optional.<Content>empty();
        if (!draft.open().isEmpty()) {
            content = Optional.of(ShownForm.of(form, fields.all(seen), path(plugin), submit));
        }
        var name = name(request, plugin);
        var view = new SettingViews.Shown(
                plugin.id(), name, changes, locked(fields), content.stream().toList());
        return Answer.workbench(request.words().text("adjust.title", name), "adjust/show.jte", view);
    }

    private static List<Changed> changes(SettingFields fields) {
        return fields.draft().changes().stream()
                .map(change -> {
                    var item = fields.draft().open().stream()
                            .filter(open -> open.key().equals(change.key()))
                            .findFirst()
                            .orElseThrow();
                    return new Changed(
                            item.key(),
                            fields.label(item),
                            fields.said(item, change.before().or(item::standard).orElse("")),
                            fields.said(item, change.after().or(item::standard).orElse("")));
                })
                .toList();
    }

    private static List<SettingViews.Locked> locked(SettingFields fields) {
        var plugin = fields.draft().plugin();
        return plugin.shape().items().stream()
                .filter(item -> plugin.fixed().containsKey(item.key()))
                .map(item -> {
                    var given = plugin.fixed().get(item.key());
                    return new SettingViews.Locked(
                            item.key(), fields.label(item), fields.said(item, given.value()), given.line());
                })
                .toList();
    }

    private static List<SettingViews.Value> values(Draft draft) {
        var plugin = draft.plugin();
        return plugin.shape().items().stream()
                .map(item -> {
                    var fixed = Optional.ofNullable(plugin.fixed().get(item.key()));
                    var value = fixed.map(Given::value)
                            .or(() -> Optional.ofNullable(draft.stored().get(item.key())))
                            .or(item::standard)
                            .orElse("");
                    return new SettingViews.Value(
                            item.key(), item.secret() ? Secret.of(value).toString() : value, fixed.isPresent());
                })
                .toList();
    }

    private Declared found(Request request) {
        var id = request.path("id");
        return desk.plugins().of(id).orElseThrow(() -> new NotFound("settings of " + id));
    }

    private static Words own(Request request, Declared plugin) {
        return plugin.words().in(request.words().locale());
    }

    private static String name(Request request, Declared plugin) {
        return own(request, plugin).text(plugin.name());
    }

    private static String path(Declared plugin) {
        return "/plugins/" + plugin.id() + "/settings";
    }
}
