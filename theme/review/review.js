// Keys for walking through the report; everything can be read and reached without them.
"use strict";

const items = [...document.querySelectorAll(".item")];
let at = -1;

function show(index) {
  if (index < 0 || index >= items.length) return;
  at = index;
  items[at].focus();
  items[at].scrollIntoView({ block: "center" });
}

function nextDoubtful() {
  const next = items.findIndex((item, index) => index > at && item.classList.contains("doubtful"));
  show(next === -1 ? items.findIndex((item) => item.classList.contains("doubtful")) : next);
}

function copy(item) {
  const words = item.querySelector("pre code").textContent;
  item.querySelector("details").open = true;
  if (navigator.clipboard) navigator.clipboard.writeText(words);
}

document.addEventListener("focusin", (event) => {
  const item = event.target.closest(".item");
  if (item) at = items.indexOf(item);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const item = items[at];
  if (event.key === "j") show(at + 1);
  else if (event.key === "k") show(at - 1);
  else if (event.key === "d") nextDoubtful();
  else if (!item) return;
  else if (event.key === "o") item.querySelector("details").toggleAttribute("open");
  else if (event.key === "c") copy(item);
  else if (event.key === "t") item.querySelector(".words a").click();
  else return;
  event.preventDefault();
});
