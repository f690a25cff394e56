// What makes pages better with JavaScript. Every page works without it.
"use strict";

// Ask before something that cannot be undone.
document.addEventListener("click", (event) => {
  const asks = event.target.closest?.("[data-confirm]");
  if (asks && !window.confirm(asks.dataset.confirm)) event.preventDefault();
});

// A refused form: go to the list of what is wrong.
document.querySelector("[data-focus]")?.focus();

// The user menu closes with Escape, and when one clicks elsewhere.
const menu = document.querySelector(".oz-menu");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});

// Where a table is shown as cards, some browsers forget that it is a table.
const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
for (const part of document.querySelectorAll(".oz-table, .oz-table *")) {
  const role = part.localName === "th" ? (part.scope === "row" ? "rowheader" : "columnheader") : roles[part.localName];
  if (role) part.setAttribute("role", role);
}

// A long form keeps a draft in this tab: <form data-draft="intake">. It holds personal data, so it never leaves the tab,
// never a BSN, belongs to one person, and goes when the form was saved (the next page says so) or when someone signs out.
const draftOf = (form) => `omzien-draft:${document.body.dataset.person}:${form.dataset.draft}`;
const sent = "omzien-sent";
const isKept = (field) => field.name && !/bsn/.test(field.name) && !["password", "file", "hidden"].includes(field.type);
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);

if (document.querySelector("[data-done]")) {
  sessionStorage.removeItem(sessionStorage.getItem(sent));
  sessionStorage.removeItem(sent);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const fields = () => [...form.elements].filter(isKept);
  const stored = sessionStorage.getItem(draftOf(form));
  // A form that comes back from the server with errors already holds what was typed.
  if (stored && !document.querySelector("[data-focus]")) {
    const values = JSON.parse(stored);
    for (const field of fields()) {
      const kept = values[field.name] ?? [];
      if (isChoice(field)) field.checked = kept.includes(field.value);
      else if (kept.length > 0) field.value = kept[0];
    }
  }
  form.addEventListener("input", () => {
    const values = {};
    for (const field of fields()) {
      if (!isChoice(field) || field.checked) (values[field.name] ??= []).push(field.value);
    }
    sessionStorage.setItem(draftOf(form), JSON.stringify(values));
  });
  form.addEventListener("submit", () => sessionStorage.setItem(sent, draftOf(form)));
}

document.querySelector('form[action="/afmelden"]')?.addEventListener("submit", () => sessionStorage.clear());

// Support in a farther circle needs a reason for each nearer one; the others need not be seen.
const reasons = document.querySelector("[data-nearer]");
if (reasons) {
  const circles = [...document.querySelectorAll(`input[name=${reasons.dataset.nearer}]`)];
  const order = circles.map((circle) => circle.value);
  const show = () => {
    const chosen = circles.findIndex((circle) => circle.checked);
    for (const reason of reasons.querySelectorAll("[data-circle]")) {
      reason.hidden = order.indexOf(reason.dataset.circle) >= chosen;
    }
    reasons.hidden = chosen < 1;
    reasons.querySelector("[data-nearer-hint]").hidden = true;
  };
  for (const circle of circles) circle.addEventListener("change", show);
  show();
}
