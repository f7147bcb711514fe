// Keys for walking through the report, and its text at hand; everything can be read and reached without them.
"use strict";

const items = [...document.querySelectorAll(".item")];
const told = document.querySelector(".told");
let at = -1;

function show(index) {
  if (index < 0 || index >= items.length) return;
  items[index].focus({ preventScroll: true });
  items[index].scrollIntoView({ block: "nearest" });
}

function nextDoubtful() {
  const next = items.findIndex((item, index) => index > at && item.classList.contains("doubtful"));
  show(next === -1 ? items.findIndex((item) => item.classList.contains("doubtful")) : next);
}

// The place of an item in the text beside it, where the text scrolls by itself.
function markOf(item) {
  const link = item.querySelector(".words a");
  return link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

function showPlace(item) {
  document.querySelectorAll(".now").forEach((mark) => mark.classList.remove("now"));
  const mark = markOf(item);
  if (!mark) return;
  document.querySelectorAll(`[data-in~="${CSS.escape(mark.id)}"]`).forEach((words) => words.classList.add("now"));
  const text = mark.closest(".text");
  if (text.scrollHeight > text.clientHeight) {
    text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  }
}

async function copy(item) {
  const code = item.querySelector("pre code");
  if (!code) return;
  item.querySelector("details").open = true;
  try {
    await navigator.clipboard.writeText(code.textContent);
    told.textContent = `Copied, for ${item.querySelector("details p code").textContent}`;
  } catch {
    getSelection().selectAllChildren(code);
    told.textContent = "Selected: copy it with the keys of your system";
  }
}

for (const button of document.querySelectorAll(".copy")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button.closest(".item")));
}

document.addEventListener("focusin", (event) => {
  const item = event.target.closest(".item");
  if (!item) return;
  at = items.indexOf(item);
  showPlace(item);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const item = items[at];
  if (event.key === "j") show(at + 1);
  else if (event.key === "k") show(at - 1);
  else if (event.key === "d") nextDoubtful();
  else if (!item) return;
  else if (event.key === "o") item.querySelector("details")?.toggleAttribute("open");
  else if (event.key === "c") copy(item);
  else if (event.key === "t") item.querySelector(".words a")?.click();
  else if (event.key === "b") show(at);
  else return;
  event.preventDefault();
});
