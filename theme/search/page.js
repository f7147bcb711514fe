// The page of results, /search/?q=…: all of them, by kind, with an address that can be kept.
(() => {
  "use strict";
  const { grouped, heading, row, counted } = timelineSearch;
  const STEP = 30;

  /** Shows results in `page`; `asked` is what the address of the page asks for. */
  timelineSearch.resultsPage = (page, input) => {
    const status = page.querySelector("[role=status]");
    const lists = page.querySelector("[data-results]");

    const asked = () => new URLSearchParams(location.search).get("q") || "";
    let sent = asked() && location.href;

    const list = (kind, results, index) => {
      const section = document.createElement("section");
      const title = document.createElement("h2");
      title.textContent = heading(kind);
      const items = document.createElement("ol");
      items.setAttribute("role", "list");
      section.append(title, items);
      const more = document.createElement("button");
      more.type = "button";
      const add = () => {
        const start = items.children.length;
        for (const result of results.slice(start, start + STEP)) {
          const item = document.createElement("li");
          item.append(row(result, index));
          items.append(item);
        }
        const left = results.length - items.children.length;
        more.textContent = `${Math.min(left, STEP)} more ${heading(kind).toLowerCase()} of ${left}`;
        if (!left) more.remove();
        return items.children[start];
      };
      more.addEventListener("click", () => add().querySelector("a").focus());
      section.append(more);
      add();
      return section;
    };

    /** Shows what was found. What is typed behind a search that was sent (`kept`) gets a new entry in the history. */
    const show = (text, results, index, kept) => {
      const address = new URL(location.href);
      address.search = text.trim() ? new URLSearchParams({ q: text }).toString() : "";
      try {
        if (location.href === sent && address.href !== sent) history.pushState(null, "", address);
        else history.replaceState(null, "", address);
        if (kept) sent = address.href;
      } catch {
        // A page opened from a folder may not change its address in some browsers.
      }
      status.textContent = results ? counted(results, index) : "";
      lists.replaceChildren(...grouped(results || [], index).map(([kind, some]) => list(kind, some, index)));
    };
    return { show, asked };
  };
})();
