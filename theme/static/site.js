// Comfort for readers with a script: filters, keys, copying, headlines only. Everything reads without it.

const root = new URL("..", document.currentScript.src);
const entries = [...document.querySelectorAll("main [data-kind]")];
const words = (text) => (text ?? "").split(" ").filter(Boolean);

/** An element with text and attributes; text is never taken for markup. */
function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// --- filters: their state is the address's query -----------------------------

const DATA = { kind: "kind", side: "side", person: "person", source: "in" };

/** Whether an entry has what one filter asks for; an empty value asks for nothing. */
function fits(entry, name, value) {
  if (!value) return true;
  const day = entry.closest(".day").dataset;
  // A date wider than a month has to lie within the days asked for as a whole; an open one never does.
  if (name === "from") return ("within" in day ? day.from : day.to) >= value;
  if (name === "to") return ("within" in day ? day.to : day.from) <= value;
  return words(entry.dataset[DATA[name]]).includes(value);
}

function fitsAll(entry, wanted, except) {
  return Object.entries(wanted).every(([name, value]) => name === except || fits(entry, name, value));
}

function filters(box) {
  const form = box.querySelector("form");
  const fields = [...form.elements].filter((field) => field.name);
  const status = box.querySelector("[role=status]");
  const wanted = () => Object.fromEntries(fields.map((field) => [field.name, field.value]));

  const apply = () => {
    const now = wanted();
    const active = Object.values(now).some(Boolean);
    for (const entry of entries) entry.hidden = !fitsAll(entry, now);
    for (const part of document.querySelectorAll("main .day, main .apart")) {
      part.hidden = active && !part.querySelector("[data-kind]:not([hidden])");
      if (active && !part.hidden && part.matches(".apart")) part.open = true;
    }
    const left = entries.filter((entry) => !entry.hidden).length;
    const all = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
    status.textContent = active ? `${left} of ${all}` : all;
    for (const select of form.querySelectorAll("select")) recount(select, now);
    return now;
  };
  const recount = (select, now) => {
    const others = entries.filter((entry) => fitsAll(entry, now, select.name));
    for (const option of select.options) {
      if (!option.value) continue;
      const count = others.filter((entry) => fits(entry, select.name, option.value)).length;
      option.textContent = `${option.dataset.label} (${count})`;
    }
  };

  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? "";
  form.addEventListener("change", () => remember(apply()));
  form.addEventListener("reset", () => setTimeout(() => remember(apply())));
  form.addEventListener("submit", (event) => event.preventDefault());
  box.hidden = false;
  box.open = Object.values(wanted()).some(Boolean);
  if (box.open) apply(); // else the page is as it was built, its counts too

  // A link to what the filters hide (the month strip, a permalink) shows everything again.
  const reveal = () => {
    const target = document.getElementById(fragment());
    if (!target?.closest("[hidden]")) return;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener("hashchange", reveal);
  reveal();
}

/** Put the values into the address, so that it can be passed on. */
function remember(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  try {
    history.replaceState(null, "", address);
  } catch {
    // some browsers keep the address of a local file as it is
  }
}

function compact(box) {
  if (new URLSearchParams(location.search).get("view") === "compact") box.checked = true;
  box.addEventListener("change", () => remember({ view: box.checked ? "compact" : "" }));
}

// --- copying --------------------------------------------------------------------

function copying(button) {
  const label = button.textContent;
  const { copy, copyText } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copyText ?? document.querySelector(copy).textContent.trim());
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = label), 2000);
  });
}

// --- keys -------------------------------------------------------------------------

const KEYS = [
  ["/", "search"],
  ["j", "next entry"],
  ["k", "previous entry"],
  ["?", "this help"],
];

/** The next entry (1) or the one before (-1), from the focused one or from the top of the window. */
function step(by) {
  const shown = entries.filter((entry) => entry.checkVisibility());
  const focused = document.activeElement.closest?.("main [data-kind]");
  const below = shown.findIndex((entry) => entry.getBoundingClientRect().top > 0);
  let at = focused ? shown.indexOf(focused) + by : by > 0 ? below : below - 1;
  if (!focused && below < 0) at = shown.length - 1;
  const entry = shown[at];
  if (!entry) return;
  entry.tabIndex = -1;
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "start" });
}

function setting(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function help() {
  const dialog = element("dialog", "", { class: "help", "aria-labelledby": "help-title" });
  const list = element("dl");
  for (const [key, what] of KEYS) {
    const row = element("div");
    const name = element("dt");
    name.append(element("kbd", key));
    row.append(name, element("dd", what));
    list.append(row);
  }
  const use = element("label", " Use these keys");
  const box = element("input", "", { type: "checkbox" });
  box.checked = setting("keys") !== "off";
  box.addEventListener("change", () => {
    try {
      localStorage.setItem("keys", box.checked ? "on" : "off");
    } catch {
      // then the choice holds for this page only
    }
  });
  use.prepend(box);
  const close = element("button", "Close", { type: "button" });
  close.addEventListener("click", () => dialog.close());
  dialog.append(element("h2", "Keys", { id: "help-title" }), list, use, close);
  document.body.append(dialog);
  return { open: () => dialog.open || dialog.showModal(), used: () => box.checked };
}

function keys() {
  const shortcuts = help();
  const opener = element("button", "Keys", { type: "button" });
  opener.addEventListener("click", shortcuts.open);
  const item = element("li");
  item.append(opener);
  document.querySelector(".colophon ul")?.append(item);
  const does = {
    "/": () => document.querySelector("form[role=search] input")?.focus(),
    j: () => step(1),
    k: () => step(-1),
    "?": shortcuts.open,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, select, textarea, dialog, [contenteditable]")) return;
    if (!shortcuts.used() || !Object.hasOwn(does, event.key)) return;
    event.preventDefault();
    does[event.key]();
  });
}

// --- printing, and links into a timeline that has been split since -------------------

function printing() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}

/** What the address names after "#"; nothing where that is damaged. */
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** A link to a card that this page no longer holds leads on to the card's own page. */
function leadOn() {
  const id = fragment();
  if (!document.querySelector(".months, [data-filters]") || !id.includes("--") || document.getElementById(id)) return;
  const kind = /^(open|[\dxc_-])+--/.test(id) ? "events" : "quotes";
  location.replace(new URL(`${kind}/${encodeURIComponent(id)}/index.html`, root));
}

leadOn();
for (const box of document.querySelectorAll("[data-filters]")) filters(box);
for (const box of document.querySelectorAll("[data-compact]")) compact(box);
if (navigator.clipboard) for (const one of document.querySelectorAll("[data-copy], [data-copy-text]")) copying(one);
keys();
printing();
