// Reads pages without running them and tells what they are made of: see test_hostile_inputs.py.
({ pages, markdown, tags }) => {
  const LOADS = ["action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster", "src", "srcset", "xlink:href"];
  const shapes = new Set();
  const wrong = [];
  const texts = {};
  const plain = (text) => text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
  const shape = (element) => {
    const names = [...element.attributes].map(({ name }) => name).sort();
    return `${element.parentElement?.localName} > ${element.localName}[${names}]`;
  };
  for (const [path, text] of pages) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const at = new URL(path, location.href);
    const edited = new Set(page.querySelectorAll(markdown.map((each) => `${each} *`).join()));
    for (const element of page.querySelectorAll("*")) {
      if (!edited.has(element)) shapes.add(shape(element));
      else if (!tags.includes(element.localName)) wrong.push(`${path}: ${shape(element)} in Markdown`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || name === "style" || name === "srcdoc") wrong.push(`${path}: ${shape(element)}`);
        if (!LOADS.includes(name)) continue;
        const address = new URL(value, at);
        const own = address.origin === location.origin;
        const link = element.localName === "a" || name === "cite";
        if (!own && !link && !["canonical", "alternate"].includes(element.rel)) wrong.push(`${path}: loads ${value}`);
        if (!["http:", "https:", "mailto:"].includes(address.protocol)) wrong.push(`${path}: ${name}=${value}`);
        if (!own && element.localName === "a" && !element.relList.contains("noopener")) wrong.push(`${path}: no rel at ${value}`);
      }
      if (element.localName === "script" && !element.src && element.type !== "application/ld+json") wrong.push(`${path}: inline script`);
    }
    const headlines = page.querySelectorAll("h1").length;
    if (headlines > 1 || (headlines === 0 && !/\bembed\//.test(path) && !page.querySelector("meta[http-equiv=refresh]"))) wrong.push(`${path}: ${headlines} h1`);
    for (const script of page.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(script.textContent);
    texts[path] = {
      headline: plain(page.querySelector("h1, .embed-title, blockquote")?.textContent ?? ""),
      reported: plain(page.querySelector(".reported p")?.textContent ?? ""),
      role: plain(page.querySelector("figcaption .role")?.textContent ?? ""),
      title: plain(page.title),
      body: plain(page.querySelector("main, body")?.textContent ?? ""),
    };
  }
  return { shapes: [...shapes], wrong, texts };
}
