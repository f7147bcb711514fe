// For pages that embed a timeline: gives each <iframe data-timeline-embed> the height of what is in it, makes
// <annotated-timeline src="…"> such a frame, and leads "#timeline=ID" in the page's address to that entry.
// Include it once or as often as you like. The messages are described in docs/embedding.md.
"use strict";
(() => {
  if (customElements.get("annotated-timeline")) return;

  const FRAMES = "iframe[data-timeline-embed]";
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
  const TALLEST = 100000; // px; more is a mistake or a prank
  const all = () => [...document.querySelectorAll(FRAMES)];
  let wanted = null; // the id of an entry that no frame has shown yet

  function greet(frame) {
    const post = (message) => frame.contentWindow.postMessage(message, "*");
    post({ sentinel: "amp", type: "frames-init" });
    if (wanted) post({ type: "timeline-embed:show", id: wanted });
  }

  function follow() {
    wanted = new URLSearchParams(location.hash.slice(1)).get("timeline");
    for (const frame of all()) {
      if (wanted) frame.loading = "eager"; // a lazy frame would never come to show it
      greet(frame);
    }
  }

  function receive({ source, data }) {
    const frame = source && data && all().find((each) => each.contentWindow === source);
    if (!frame) return;
    if (data.type === "timeline-embed:height" && data.height > 0 && data.height < TALLEST) {
      frame.style.boxSizing = "content-box";
      frame.style.height = `${Math.ceil(data.height)}px`;
    } else if (data.type === "timeline-embed:shown" && wanted && data.id === wanted && data.top >= 0) {
      wanted = null; // once: after that the page is the reader's
      scrollTo({ top: scrollY + frame.getBoundingClientRect().top + Math.min(data.top, TALLEST) });
    }
  }

  class AnnotatedTimeline extends HTMLElement {
    connectedCallback() {
      if (document.readyState === "loading") {
        addEventListener("DOMContentLoaded", () => this.connectedCallback(), { once: true }); // the link inside
        return;
      }
      const address = new URL(this.getAttribute("src") ?? "", document.baseURI);
      if (!this.hasAttribute("src") || !/^https?:$/.test(address.protocol) || this.frame) return;
      if (this.hasAttribute("theme")) address.searchParams.set("theme", this.getAttribute("theme"));
      this.frame = Object.assign(document.createElement("iframe"), {
        title: this.getAttribute("title") || this.textContent.trim(),
        width: "100%",
        height: this.getAttribute("height") || "600",
        loading: "lazy",
        referrerPolicy: "no-referrer",
      });
      this.frame.setAttribute("sandbox", SANDBOX);
      this.frame.dataset.timelineEmbed = "";
      this.frame.style.border = "0";
      this.style.display = "block";
      this.frame.src = address.href;
      this.replaceChildren(this.frame);
    }
  }

  addEventListener("message", receive);
  addEventListener("hashchange", follow);
  addEventListener("DOMContentLoaded", follow);
  document.addEventListener("load", ({ target }) => target.matches?.(FRAMES) && greet(target), true);
  customElements.define("annotated-timeline", AnnotatedTimeline);
  follow();
})();
