// The search box as an ARIA combobox: results in a list below it while one types, everything by keyboard.
(() => {
  "use strict";
  const { grouped, heading, row, counted } = timelineSearch;
  const SHOWN = 8;

  class Box {
    constructor(form, input) {
      this.form = form;
      this.input = input;
      this.active = -1;
      this.options = [];
      this.list = document.createElement("div");
      this.list.id = `${input.id}-results`;
      this.list.className = "search-results";
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", "Results");
      this.list.hidden = true;
      this.status = document.createElement("p");
      this.status.className = "search-status";
      this.status.setAttribute("role", "status");
      form.append(this.list, this.status);
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
        "aria-haspopup": "listbox",
      }))
        input.setAttribute(name, value);
      form.addEventListener("keydown", (event) => this.onKey(event));
      form.addEventListener("focusout", (event) => this.list.contains(event.relatedTarget) || this.close());
      // A press on a result must not take the focus from the box before it is a click.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
    }

    /** Shows the best of `results`; null where there is nothing to show. */
    show(results, index) {
      this.list.replaceChildren();
      this.options = [];
      this.activate(-1);
      this.status.textContent = results ? counted(results, index) : "";
      for (const [kind, some] of grouped((results || []).slice(0, SHOWN), index)) this.group(kind, some, index);
      if (results?.length > SHOWN) this.list.append(this.option(this.toAll(results.length)));
      if (results && !results.length) this.list.append(this.nothing());
      this.open(this.list.childElementCount > 0);
    }

    /** A line that says so where nothing was found; it cannot be chosen. */
    nothing() {
      const line = document.createElement("div");
      line.className = "search-kind";
      line.setAttribute("role", "option");
      line.setAttribute("aria-disabled", "true");
      line.textContent = "Nothing found";
      return line;
    }

    group(kind, results, index) {
      const group = document.createElement("div");
      const name = document.createElement("div");
      name.id = `${this.list.id}-${kind}`;
      name.className = "search-kind";
      name.textContent = heading(kind);
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", name.id);
      group.append(name);
      for (const result of results) group.append(this.option(row(result, index)));
      this.list.append(group);
    }

    /** Makes a link one of the options. */
    option(link) {
      link.id = `${this.list.id}-${this.options.length}`;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      this.options.push(link);
      return link;
    }

    /** A link to the page of results. */
    toAll(count) {
      const link = document.createElement("a");
      const address = new URL(this.form.action);
      address.search = new URLSearchParams({ q: this.input.value });
      link.href = address.href;
      link.className = "found found-all";
      link.textContent = `All ${count.toLocaleString("en")} results`;
      return link;
    }

    /** Tells that searching failed. */
    fail() {
      this.show(null);
      this.status.textContent = "The search could not be loaded. Press Enter for lists of everything.";
    }

    open(yes) {
      this.list.hidden = !yes;
      this.input.setAttribute("aria-expanded", String(yes));
    }

    close() {
      this.activate(-1);
      this.open(false);
    }

    /** Makes option number `active` the one that Enter opens; -1 for none. */
    activate(active) {
      this.options[this.active]?.setAttribute("aria-selected", "false");
      this.active = active;
      const option = this.options[active];
      if (!option) return this.input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    onKey(event) {
      if (event.target !== this.input || event.isComposing) return;
      const count = this.options.length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count) {
        if (this.list.hidden) this.open(true);
        // One place before the first option is the box itself.
        this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
      } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
        this.options[this.active].click();
      } else if (event.key === "Escape" && !this.list.hidden) {
        this.close();
      } else {
        return;
      }
      event.preventDefault();
    }
  }

  /** Starts the search in a page: what is typed in `input` is looked up, and on the page of results shown there. */
  timelineSearch.begin = (form, input, page) => {
    const box = new Box(form, input);
    const results = page && timelineSearch.resultsPage(page, input);
    let asked = 0;
    const look = async (kept = false) => {
      const turn = ++asked;
      const text = input.value;
      try {
        const index = await timelineSearch.open();
        const found = text.trim() ? await timelineSearch.run(text, index) : null;
        if (turn !== asked) return; // something else was typed meanwhile
        if (results) results.show(text, found, index, kept);
        else if (document.activeElement === input || !found) box.show(found, index);
      } catch (error) {
        if (turn === asked) box.fail();
        throw error;
      }
    };
    input.addEventListener("input", () => look());
    if (results) {
      form.addEventListener("submit", (event) => (event.preventDefault(), look(true)));
      addEventListener("popstate", () => ((input.value = results.asked()), look(true)));
      input.value ||= results.asked();
    }
    if (input.value) look();
  };
})();
