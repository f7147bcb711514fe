// What a query asks for: words, phrases, fields, kinds and days. Any text is a query; none is a mistake.
(() => {
  "use strict";
  const { tokens, stem, skeleton } = timelineSearch;
  const LONGEST = 300;
  const MOST_WORDS = 16;
  const KINDS = { e: ["events"], q: ["quotations", "quotes"], p: ["people", "persons"], l: ["places", "locations"], s: ["sources"] };
  const FIELD = /(?<![\p{L}\p{N}])(speaker|source|place|kind):\s*("[^"]*"?|[^\s"]+)/giu;
  const PHRASE = /"([^"]*)"?/g;

  /** The kinds that a word names: its beginning is enough ("quot"). */
  const kindsOf = (word) =>
    Object.keys(KINDS).filter((kind) => KINDS[kind].some((name) => name.startsWith(word) || `${word}s` === name));

  const wordOf = (token) => ({ token, stem: stem(token), skeleton: skeleton(token), beginning: false });

  /**
   * Reads a query.
   *
   * text: what was typed; index: the opened index; dated: whether dates in it are days to find (else words).
   * Returns {words, phrases, fields: [{field, words}], kinds (null: all), days (null: any), asksDays}.
   */
  timelineSearch.readQuestion = (text, index, dated) => {
    const question = { words: [], phrases: [], fields: [], kinds: null, days: null };
    let rest = text.slice(0, LONGEST).replace(/[“”„«»]/g, '"');
    rest = rest.replace(FIELD, (whole, name, value) => {
      const field = name.toLowerCase();
      const words = tokens(value);
      if (!words.length) return " ";
      if (field !== "kind") {
        question.fields.push({ field, words: words.slice(0, MOST_WORDS).map(wordOf) });
        return " ";
      }
      const kinds = words.flatMap(kindsOf);
      if (!kinds.length) return ` ${value} `;
      question.kinds = kinds;
      return " ";
    });
    if (dated) [rest, question.days] = timelineSearch.takeDates(rest, index.years);
    rest = rest.replace(PHRASE, (whole, inside) => {
      const phrase = tokens(inside);
      if (phrase.length > 1) question.phrases.push(phrase);
      question.words.push(...phrase.filter((token) => !index.stop.has(token)).map(wordOf));
      return " ";
    });
    const typed = tokens(rest);
    const last = typed.at(-1);
    const plain = typed.filter((token) => !index.stop.has(token)).map(wordOf);
    // The last word may be unfinished, a stop word too ("the" on its way to "Theodora").
    if (last && index.stop.has(last) && !plain.length) plain.push(wordOf(last));
    if (plain.length && plain.at(-1).token === last) plain.at(-1).beginning = last.length > 1;
    question.words = distinct([...question.words, ...plain]).slice(0, MOST_WORDS);
    return question;
  };

  /** Each word once; of the same word twice, the one that may be a beginning. */
  const distinct = (words) => {
    const byToken = new Map();
    for (const word of words) if (!byToken.get(word.token)?.beginning) byToken.set(word.token, word);
    return [...byToken.values()];
  };
})();
