// All of the search that a page loads at once: the rest is fetched on the first focus.
(() => {
  "use strict";
  const scripts = new URL(".", document.currentScript.src);
  const index = new URL("../../search/", scripts);
  const rules = {
    createScriptURL(url) {
      if (url.startsWith(scripts) || url.startsWith(index)) return url;
      throw new TypeError(url);
    },
  };
  // Where trusted types are required, script addresses come from a named policy only.
  const policy = window.trustedTypes?.createPolicy("timeline-search", rules) ?? rules;

  const load = (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.async = false;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`could not load ${url}`));
      script.src = policy.createScriptURL(`${url}`);
      document.head.append(script);
    });
  const search = (window.timelineSearch = {
    root: new URL("../", index),
    load: (name, edition) => load(new URL(`${name}.js${edition ? `?${edition}` : ""}`, index)),
  });

  const form = document.querySelector("form[role=search]");
  const input = form.querySelector("input");
  const page = document.querySelector("[data-search-results]");
  const start = () => {
    input.removeEventListener("focus", start);
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("search.css", scripts);
    document.head.append(style);
    Promise.all(["lunr", "search", "meta"].map((name) => search.load(name))).then(
      () => search.begin(form, input, page),
      () => input.addEventListener("focus", start),
    );
  };
  input.addEventListener("focus", start);
  if (document.activeElement === input || (page && location.search)) start();
})();
