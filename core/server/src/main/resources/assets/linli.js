// Small comforts on top of pages that work without them. No words here: what is said comes from data attributes.
"use strict";

// Where a script shows what was chosen, the browser's own line, in the browser's own language, is not needed; nor are hints for pages without script.
document.documentElement.classList.add("script");

const FILE_BYTES_MAX = 10 * 1024 * 1024;
const PREVIEWS_MAX = 9;
const TYPING_PAUSE_MILLIS = 500;

// A form is sent once, however often the button is pressed; a page that the browser brings back may be sent again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => form.querySelectorAll("button[type=submit]").forEach((button) => (button.disabled = true)), 0);
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button[type=submit]").forEach((button) => (button.disabled = false));
  });
});

function after(element, className, tag) {
  let found = element.parentElement.querySelector("." + className);
  if (!found) {
    found = document.createElement(tag);
    found.className = className;
    found.setAttribute("aria-live", "polite");
    element.after(found);
  }
  return found;
}

function line(text, wrong) {
  const line = document.createElement("p");
  line.textContent = text;
  line.className = wrong ? "wrong" : "small";
  return line;
}

function picture(file) {
  const image = document.createElement("img");
  image.alt = file.name;
  image.src = URL.createObjectURL(file);
  image.onload = () => URL.revokeObjectURL(image.src);
  return image;
}

// Photos are shown before they are sent; too many or too large ones are named at once.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file") return;
  const files = Array.from(input.files);
  const max = Number(input.dataset.max || 0);
  const large = input.accept === ".jar" ? [] : files.filter((file) => file.size > FILE_BYTES_MAX);
  const lines = large.map((file) => line(file.name + " · " + (file.size / 1048576).toFixed(1) + " MB > 10 MB", true));
  if (max && files.length) lines.push(line(files.length + " / " + max, files.length > max));
  files.filter((file) => !file.type.startsWith("image/")).forEach((file) => lines.push(line(file.name, false)));
  const pictures = files.filter((file) => file.type.startsWith("image/")).slice(0, PREVIEWS_MAX).map(picture);
  after(input, "previews", "div").replaceChildren(...lines, ...pictures);
});

// How much of a long text is used.
document.addEventListener("input", (event) => {
  const area = event.target;
  if (area.tagName !== "TEXTAREA" || !area.dataset.max) return;
  const used = Array.from(area.value).length;
  const max = Number(area.dataset.max);
  after(area, "count-left", "div").replaceChildren(line(used + " / " + max, used > max));
});

// A chosen filter takes effect at once; typed words do after a pause, where the page need not be loaded whole.
let typing = 0;
function search(input) {
  clearTimeout(typing);
  typing = setTimeout(() => input.form && input.form.requestSubmit(), TYPING_PAUSE_MILLIS);
}
document.addEventListener("change", (event) => {
  const form = event.target.closest("form.toolbar");
  if (form && event.target.tagName === "SELECT") form.requestSubmit();
});
document.addEventListener("input", (event) => {
  // while a Chinese word is being composed there is nothing to search for yet
  if (window.htmx && !event.isComposing && event.target.matches("form.toolbar input[type=search]")) search(event.target);
});
document.addEventListener("compositionend", (event) => {
  if (window.htmx && event.target.matches("form.toolbar input[type=search]")) search(event.target);
});

// A part of a page that cannot be had alone (signed out, an error) is asked for as a whole page.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  const path = new URL(requestConfig.path, location.href).pathname;
  if (new URL(xhr.responseURL).pathname !== path || xhr.status >= 400) {
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  }
});
document.addEventListener("htmx:sendError", (event) => location.assign(event.detail.pathInfo.finalRequestPath));
document.addEventListener("htmx:afterSettle", (event) => {
  const list = document.querySelector(".list");
  if (list && document.activeElement === document.body) list.focus({ preventScroll: true });
});

// A code can be copied with one press.
document.querySelectorAll("[data-copy]").forEach((code) => {
  if (!navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet copy no-print";
  button.textContent = code.dataset.copy;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", () =>
    navigator.clipboard.writeText(code.textContent.trim()).then(() => (button.textContent = code.dataset.copied)),
  );
  code.after(button);
});

// Single keys for those who like them, named on /keys; all they do can be done without. They can be switched off.
const KEYS_OFF = "linli-keys-off";
const press = (selector) => document.querySelector(selector)?.click();
const enter = (selector) => document.querySelector(selector)?.focus();
const keys = {
  "/": () => enter(".seek input, main input[type=search]"),
  f: () => enter(".list input[type=search], .list select"),
  n: () => press(".ways a[rel=next]"),
  p: () => press(".ways a[rel=prev]"),
  "?": () => document.querySelector("#keys")?.showModal(),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.person[open]").forEach((menu) => (menu.open = false));
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || localStorage.getItem(KEYS_OFF)) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
document.querySelectorAll("a.to-keys").forEach((link) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector("#keys").showModal();
  }),
);
document.querySelectorAll("#keys-on").forEach((box) => {
  box.checked = !localStorage.getItem(KEYS_OFF);
  box.addEventListener("change", () =>
    box.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "yes"),
  );
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.person[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

// A field that depends on another is shown when the other has one of its values; the hint is for pages without script.
function follow(form) {
  form.querySelectorAll("[data-when]").forEach((part) => {
    const others = [...form.elements].filter((control) => control.name === part.dataset.when);
    const wanted = part.dataset.is.split("\n");
    part.hidden = !others.some((other) => {
      const value = other.type === "checkbox" ? String(other.checked) : other.value;
      return (other.type !== "radio" || other.checked) && wanted.includes(value) && !other.closest("[data-when][hidden]");
    });
  });
}
document.querySelectorAll("form").forEach(follow);
document.addEventListener("change", (event) => event.target.form && follow(event.target.form));

// Rows of fields come and go without loading the page; what would be the last that is allowed is left to the server.
function numbered(list) {
  [...list.querySelectorAll(".row-of-fields")].forEach((row, index) => {
    const counted = (element) => (element.textContent = element.textContent.replace(/\d+/, String(index + 1)));
    counted(row.querySelector("legend"));
    counted(row.querySelector("button[name=_rows]"));
  });
}

function addRow(list, last) {
  const before = last.dataset.prefix;
  const prefix = list.dataset.rows + "." + (Number(before.split(".")[1]) + 1) + ".";
  const row = last.cloneNode(true);
  [row, ...row.querySelectorAll("*")].forEach((element) => {
    [...element.attributes].forEach((attribute) => {
      const value = attribute.value.replaceAll(before.slice(0, -1), prefix.slice(0, -1));
      attribute.value = value.replaceAll("-" + before.replaceAll(".", "-"), "-" + prefix.replaceAll(".", "-"));
    });
    if (element.type === "checkbox" || element.type === "radio") element.checked = false;
    else if (element.tagName === "SELECT") element.selectedIndex = 0;
    else if (/^(INPUT|TEXTAREA)$/.test(element.tagName)) element.value = "";
    element.classList.remove("bad");
    element.removeAttribute("aria-invalid");
  });
  row.querySelectorAll(".wrong").forEach((words) => words.remove());
  last.after(row);
  return row;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=_rows]");
  if (!button) return;
  const list = button.closest("[data-rows]");
  const rows = list.querySelectorAll(".row-of-fields");
  const adds = button.value.startsWith("add");
  if (adds ? rows.length + 1 >= Number(list.dataset.max) : rows.length === 1) return;
  event.preventDefault();
  if (adds) {
    addRow(list, rows[rows.length - 1]).querySelector("input, select, textarea").focus();
  } else {
    button.closest(".row-of-fields").remove();
    list.focus();
  }
  numbered(list);
  follow(list.closest("form"));
});

// Among many options one finds by typing: the select holds what fits, and always what is chosen.
document.querySelectorAll("select[data-find]").forEach((select) => {
  const all = [...select.options];
  const find = document.createElement("input");
  find.className = "find";
  find.autocomplete = "off";
  find.placeholder = select.dataset.find;
  find.setAttribute("aria-label", select.dataset.find);
  find.setAttribute("aria-controls", select.id);
  find.addEventListener("input", () => {
    const words = find.value.trim().toLowerCase();
    select.replaceChildren(...all.filter((o) => o.selected || !o.value || o.text.toLowerCase().includes(words)));
  });
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const words = find.value.trim().toLowerCase();
    const found = words && all.find((option) => option.value && option.text.toLowerCase().includes(words));
    if (!found) return;
    found.selected = true;
    select.focus();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  select.before(find);
});
