// Small comforts on top of pages that work without them.
"use strict";

// A form is sent once, however often the button is pressed; the page that comes back may be sent again.
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

// Photos are shown before they are sent.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file") return;
  let previews = input.parentElement.querySelector(".previews");
  if (!previews) {
    previews = document.createElement("div");
    previews.className = "previews";
    input.after(previews);
  }
  previews.replaceChildren(
    ...Array.from(input.files)
      .filter((file) => file.type.startsWith("image/"))
      .slice(0, 9)
      .map((file) => {
        const image = document.createElement("img");
        image.alt = file.name;
        image.src = URL.createObjectURL(file);
        image.onload = () => URL.revokeObjectURL(image.src);
        return image;
      }),
  );
});

// A chosen filter takes effect at once.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form.toolbar");
  if (form && event.target.tagName === "SELECT") form.requestSubmit();
});

// "/" goes to the search field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const search = document.querySelector("input[type=search]");
  if (search) {
    event.preventDefault();
    search.focus();
  }
});
