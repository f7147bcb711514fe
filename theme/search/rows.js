// Results as readers see them: a link for each card, in groups by kind, and how many there are in words.
(() => {
  "use strict";
  const { excerpt, write } = timelineSearch;
  const NAMES = {
    e: ["event", "events"],
    q: ["quotation", "quotations"],
    p: ["person", "people"],
    l: ["place", "places"],
    s: ["source", "sources"],
  };
  const EXCERPT = 160;

  const numbered = (count, [one, many]) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

  /** "12 results: 1 person, 8 quotations, 3 events"; the kinds in the order of their best result. */
  const counted = (results, index) => {
    if (!results.length) return "Nothing found. Try fewer or other words.";
    const kinds = new Map();
    for (const { card } of results) kinds.set(index.kinds[card], (kinds.get(index.kinds[card]) || 0) + 1);
    const parts = [...kinds].map(([kind, count]) => numbered(count, NAMES[kind]));
    return `${numbered(results.length, ["result", "results"])}: ${parts.join(", ")}`;
  };

  /** The results by kind, each kind where its best result stands: [[kind, results]]. */
  const grouped = (results, index) => {
    const groups = new Map();
    for (const result of results) {
      const kind = index.kinds[result.card];
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(result);
    }
    return [...groups];
  };

  const heading = (kind) => NAMES[kind][1][0].toUpperCase() + NAMES[kind][1].slice(1);

  const part = (link, name, text, terms) => {
    if (!text) return;
    const element = document.createElement("span");
    element.className = `found-${name}`;
    write(element, text, terms);
    link.append(element);
  };

  /** A link to a result's page, filled when its card is here. */
  const row = (result, index) => {
    const link = document.createElement("a");
    link.className = "found";
    const terms = new Set(result.terms);
    index.card(result.card).then(
      (card) => {
        link.href = new URL(card.file, timelineSearch.root).href;
        part(link, "title", card.title, terms);
        part(link, "detail", card.detail, terms);
        const text = excerpt(card.text, terms, EXCERPT);
        part(link, card.quoted ? "words" : "text", card.quoted ? `“${text}”` : text, terms);
      },
      () => (link.textContent = "This result could not be loaded."),
    );
    return link;
  };

  Object.assign(timelineSearch, { counted, grouped, heading, row });
})();
