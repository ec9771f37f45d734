// What was typed into a longer form is kept in this browser until the form is taken (docs/adr/0008). No words here.
"use strict";
{
  const PREFIX = "linli-draft ";
  const KEPT_MILLIS = 7 * 24 * 60 * 60 * 1000;
  const KEPT_IN_WINDOW_MILLIS = 30 * 60 * 1000;
  const PAUSE_MILLIS = 400;
  const CHARACTERS_MAX = 100000;
  const NEVER = ["hidden", "password", "file", "tel", "submit", "button"];
  const { person, taken } = document.body.dataset;

  // A browser may forbid its storage: then nothing is kept.
  const quietly = (work) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  const stores = ["localStorage", "sessionStorage"].map((name) => quietly(() => window[name])).filter(Boolean);
  const storeOf = (form) => quietly(() => (form.dataset.draft ? localStorage : sessionStorage));
  const ownerPrefix = (owner) => PREFIX + owner + " ";
  const keyOf = (form) => ownerPrefix(form.dataset.draft) + form.getAttribute("action");
  const read = (store, key) => quietly(() => JSON.parse(store.getItem(key)));

  function forget(unwanted) {
    stores.forEach((store) =>
      Object.keys(store)
        .filter((key) => key.startsWith(PREFIX) && unwanted(key, read(store, key)))
        .forEach((key) => store.removeItem(key)),
    );
  }

  const kept = (control) => control.name && !NEVER.includes(control.type) && !control.dataset.undrafted;
  const ticked = (control) => control.type === "checkbox" || control.type === "radio";
  const valueOf = (control) => (ticked(control) ? String(control.checked) : control.value);
  const shown = new WeakMap();
  const changed = (control) => valueOf(control) !== (shown.get(control) ?? (ticked(control) ? "false" : ""));

  // A row's fields are named by the row's place, whatever numbers rows that came and went have left.
  function nameOf(control) {
    const row = control.closest(".row-of-fields");
    if (!row) return control.name;
    const list = row.closest("[data-rows]");
    const place = [...list.querySelectorAll(".row-of-fields")].indexOf(row);
    return [list.dataset.rows, place, control.name.slice(row.dataset.prefix.length)].join(".");
  }
  const listOf = (control) => control.closest("[data-rows]");
  const rowsOf = (list) => [...list.querySelectorAll(".row-of-fields")];

  function fields(form) {
    const all = [...form.elements].filter(kept);
    const names = new Set(all.filter(changed).map(nameOf));
    const lists = new Set(all.filter((control) => changed(control) && listOf(control)).map(listOf));
    form.querySelectorAll("[data-rows]").forEach((list) => rowsOf(list).length !== shown.get(list) && lists.add(list));
    return all
      .filter((control) => names.has(nameOf(control)) || lists.has(listOf(control)))
      .filter((control) => control.type !== "radio" || control.checked)
      .map((control) => [nameOf(control), control.type === "checkbox" ? String(control.checked) : control.value]);
  }

  function say(form, words, at) {
    const line = form.querySelector(".draft");
    const today = new Date(at).toDateString() === new Date().toDateString();
    const format = { hour: "2-digit", minute: "2-digit", ...(today ? {} : { month: "long", day: "numeric" }) };
    const text = words.replace("{0}", new Date(at).toLocaleString(document.documentElement.lang, format));
    const span = line.querySelector("span");
    if (span.textContent !== text) span.textContent = text;
    line.hidden = false;
  }

  function save(form) {
    const store = storeOf(form);
    const line = form.querySelector(".draft");
    if (!store) return;
    const now = fields(form);
    if (now.length === 0) {
      store.removeItem(keyOf(form));
      line.hidden = true;
      return;
    }
    const before = read(store, keyOf(form));
    const same = before && JSON.stringify(before.fields) === JSON.stringify(now);
    const draft = { at: same ? before.at : Date.now(), once: form.elements._once.value, fields: now };
    const text = JSON.stringify(draft);
    if (text.length > CHARACTERS_MAX || quietly(() => store.setItem(keyOf(form), text) ?? true) === null) return;
    if (same) return;
    form.querySelector(".form-end").before(line);
    say(form, line.dataset.kept, draft.at);
  }

  function fill(form, draft) {
    const values = new Map(draft.fields);
    form.querySelectorAll("[data-rows]").forEach((list) => {
      const places = [...values.keys()].map((name) => name.split(".")).filter((parts) => parts[0] === list.dataset.rows);
      if (places.length === 0) return;
      const wanted = Math.min(Number(list.dataset.max), 1 + Math.max(...places.map((parts) => Number(parts[1]))));
      while (rowsOf(list).length < wanted) addRow(list, rowsOf(list).pop());
      rowsOf(list).slice(wanted).forEach((row) => row.remove());
      numbered(list);
    });
    [...form.elements].filter(kept).forEach((control) => {
      const value = values.get(nameOf(control));
      if (value === undefined) return;
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = value === "true";
      else control.value = value;
    });
    follow(form);
    const folded = form.closest("details");
    if (folded) folded.open = true;
    say(form, form.querySelector(".draft").dataset.back, draft.at);
  }

  const over = (key, draft) =>
    Date.now() - draft.at > (key.startsWith(ownerPrefix("")) ? KEPT_IN_WINDOW_MILLIS : KEPT_MILLIS);
  forget((key, draft) => !draft || over(key, draft) || (taken && draft.once === taken));
  // whoever signs in on a shared computer finds nothing of who was here before
  if (person) forget((key) => !key.startsWith(ownerPrefix(person)));

  document.querySelectorAll("form[data-draft]").forEach((form) => {
    const line = form.querySelector(".draft");
    const typed = line.dataset.typed;
    // what was typed before the server gave it back is no beginning to which one could return
    if (!typed) {
      [...form.elements].filter(kept).forEach((control) => shown.set(control, valueOf(control)));
      form.querySelectorAll("[data-rows]").forEach((list) => shown.set(list, rowsOf(list).length));
    }
    const draft = storeOf(form) && read(storeOf(form), keyOf(form));
    if (draft && !typed) fill(form, draft);
    let pause = 0;
    const stop = () => {
      clearTimeout(pause);
      pause = 0;
    };
    const now = () => {
      stop();
      save(form);
    };
    const later = () => {
      stop();
      pause = setTimeout(now, PAUSE_MILLIS);
    };
    ["input", "change", "click"].forEach((event) => form.addEventListener(event, later));
    form.addEventListener("submit", now);
    // the page is left before the pause is over
    window.addEventListener("pagehide", () => pause && now());
    line.querySelector("button").addEventListener("click", (event) => {
      event.stopPropagation();
      stop();
      storeOf(form).removeItem(keyOf(form));
      line.hidden = true;
      if (!typed) location.reload();
    });
    document.addEventListener("submit", (event) => event.target.getAttribute("action") === "/sign-out" && stop());
  });
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/sign-out") forget(() => true);
  });
}
