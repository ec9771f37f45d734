// Small comforts on top of pages that work without them. No words here: what is said comes from data attributes.
"use strict";

// Where a script shows what was chosen, the browser's own line, in the browser's own language, is not needed.
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
  const large = files.filter((file) => file.size > FILE_BYTES_MAX);
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

// "/" goes to the search field; Escape and a press elsewhere close a menu.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.person[open]").forEach((menu) => (menu.open = false));
  if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const field = document.querySelector("main input[type=search]");
  if (field) {
    event.preventDefault();
    field.focus();
  }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.person[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
