// Runs in an embedded page. It takes the host's choice of colours from the address, tells the page around it
// how tall it is, and shows the entry that the host asks for. The messages are described in docs/embedding.md.
"use strict";
(() => {
  const root = document.documentElement;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (parent === window) return;

  const post = (message) => parent.postMessage(message, "*"); // any page may embed; nothing here is secret
  const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret"); // given by WordPress
  let told = 0;

  function tellHeight() {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || height === told) return; // 0 while the host hides the frame
    told = height;
    post({ sentinel: "amp", type: "embed-size", height }); // AMP, @newswire/frames
    post(JSON.stringify({ context: "iframe.resize", height })); // Embedly, Iframely
    if (secret) post({ message: "height", value: height, secret });
    post({ type: "timeline-embed:height", height });
  }

  function show(id) {
    const entry = document.getElementById(id);
    if (!entry) return;
    location.replace(`#${encodeURIComponent(id)}`); // so that it is marked as the target
    tellHeight();
    post({ type: "timeline-embed:shown", id, top: Math.floor(entry.getBoundingClientRect().top + scrollY) });
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data) return;
    if (data.type === "frames-init" || data.message === "ready") {
      told = 0; // whoever asks has not heard it yet
      tellHeight();
    } else if (data.type === "timeline-embed:show") {
      show(String(data.id));
    }
  });
  addEventListener("click", ({ target }) => {
    const link = secret && target.closest("a[href]"); // WordPress's sandbox opens no windows, but its page may
    if (link) post({ message: "link", value: link.href, secret });
  });
  addEventListener("load", tellHeight);
  new ResizeObserver(tellHeight).observe(root);
})();
