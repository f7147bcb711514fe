// Text with the words that matched in <mark> elements, and the part of a long text that holds them.
(() => {
  "use strict";
  const { tokens, stem } = timelineSearch;
  const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ´]|[.,](?=[\p{L}\p{N}]))*/gu;
  const BEFORE = 60;

  /** The stretches of `text` whose words are among `terms`: [[start, end]]. */
  const matches = (text, terms) => {
    const found = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (tokens(word).some((token) => terms.has(stem(token)))) found.push([index, index + word.length]);
    }
    return found;
  };

  /** The part of `text` (at most `length` letters) around the first match, cut between words. */
  const excerpt = (text, terms, length) => {
    if (text.length <= length) return text;
    const [first] = matches(text, terms);
    let start = first && first[0] > length - BEFORE ? text.indexOf(" ", first[0] - BEFORE) + 1 : 0;
    if (first && start > first[0]) start = first[0];
    const end = start + length < text.length ? text.lastIndexOf(" ", start + length) : text.length;
    return `${start ? "… " : ""}${text.slice(start, end > start ? end : start + length)}${end < text.length ? " …" : ""}`;
  };

  /** Puts `text` into `element`, what matched marked. */
  const write = (element, text, terms) => {
    let at = 0;
    for (const [start, end] of matches(text, terms)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(text.slice(at, start), mark);
      at = end;
    }
    element.append(text.slice(at));
  };

  Object.assign(timelineSearch, { excerpt, write });
})();
