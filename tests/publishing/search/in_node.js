// Runs the search of a built site in node. Reads one JSON request a line, {do, ...}; writes one JSON answer a line.
// Usage: node in_node.js SITE
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const vm = require("node:vm");
const { brotliCompressSync } = require("node:zlib");

const site = process.argv[2];
const loaded = [];
const run = (file) => vm.runInThisContext(fs.readFileSync(path.join(site, file), "utf8"), { filename: file });

globalThis.timelineSearch = {
  load: async (name) => {
    loaded.push(name);
    run(`search/${name}.js`);
  },
};
run("search/lunr.js");
run("search/search.js");

const sizes = new Map();
/** The bytes of a file as a web server sends it. */
const sent = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(fs.readFileSync(path.join(site, file))).length);
  return sizes.get(file);
};

/** A page that has loaded the search, but nothing of the index. */
const startAnew = () => {
  loaded.length = 0;
  run("search/search.js");
};

let full;
const fullIndex = () =>
  (full ||= lunr.Index.load(JSON.parse(fs.readFileSync(path.join(site, "search/full.json"), "utf8"))));
const addressOf = async (index, card) => {
  const { file } = await index.card(card);
  return file.replace(/index\.html$/, "");
};

let numbers;
/** The number of the card at each address. */
const cardNumbers = async () => {
  if (!numbers) {
    const index = await timelineSearch.open();
    numbers = new Map();
    for (let card = 0; card < index.cards; card++) numbers.set(await addressOf(index, card), card);
  }
  return numbers;
};

/** The clauses that a query's words become, as lunr takes them. */
const clauses = (expansions) => expansions.flatMap((terms) => [...terms].map(([term, { boost }]) => [term, boost]));

const answers = {
  tokens: ({ texts }) => texts.map((text) => timelineSearch.tokens(text)),
  fold: ({ texts }) => texts.map((text) => timelineSearch.fold(text)),
  stems: ({ words }) => words.map((word) => timelineSearch.stem(word)),
  skeletons: ({ words }) => words.map((word) => timelineSearch.skeleton(word)),
  /** Whether the plain letters and digits of Unicode are the same on both sides: [first, last] of each run. */
  letters: ({ last }) => {
    const found = [];
    for (let point = 0; point <= last; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      if (timelineSearch.tokens(String.fromCodePoint(point)).length) found.push(point);
    }
    return found;
  },
  /** The words of a list within so many mistakes of `word`: by us, and by lunr's own automaton. */
  alike: ({ word, most, list }) => ({
    ours: list.filter((other) => timelineSearch.within(other, word, most)),
    lunrs: lunr.TokenSet.fromArray(list).intersect(lunr.TokenSet.fromFuzzyString(word, most)).toArray().sort(),
  }),
  within: ({ one, other, most }) => timelineSearch.within(one, other, most),
  terms: ({ coded }) => timelineSearch.termsOf(coded),
  firstWords: async () => (await timelineSearch.open()).words,
  startingWith: async ({ start }) => (await timelineSearch.open()).startingWith(start),
  allTerms: () => JSON.parse(fs.readFileSync(path.join(site, "search/full.json"), "utf8")).invertedIndex.map(([term]) => term),
  loaded: () => [...loaded],
  run: async ({ query, most }) => {
    const index = await timelineSearch.open();
    const results = await timelineSearch.run(query, index);
    const best = results.slice(0, most ?? 10);
    return {
      count: results.length,
      results: await Promise.all(
        best.map(async ({ card, score, terms }) => ({
          address: await addressOf(index, card), kind: index.kinds[card], card, score, terms,
        })),
      ),
    };
  },
  /** The scores of a query's clauses over the shards and over full.json: [[address, score]] each. */
  both: async ({ query, similar }) => {
    const numbers = await cardNumbers();
    startAnew();
    const index = await timelineSearch.open();
    const { words } = timelineSearch.readQuestion(query, index, false);
    const expand = similar ? timelineSearch.similarTerms : timelineSearch.exactTerms;
    const terms = clauses(await Promise.all(words.map((word) => expand(word, index))));
    const found = await timelineSearch.lookUp(terms.map(([term]) => term), index);
    const asked = (query) => terms.forEach(([term, boost]) => query.term(term, { boost, usePipeline: false }));
    const known = (query) =>
      terms.forEach(([term, boost]) => found.has(term) && query.term(term, { boost, usePipeline: false }));
    const pairs = (results, name) => results.map(({ ref, score }) => [name(ref), score]);
    return {
      mini: pairs(timelineSearch.miniIndex(found, index).query(known), Number),
      full: pairs(fullIndex().query(asked), (ref) => numbers.get(ref)),
    };
  },
  /** What lunr itself makes of one typed word over full.json, its own wildcard and edit distance included. */
  plain: ({ term, stem, editDistance }) =>
    fullIndex()
      .query((query) => {
        if (editDistance) query.term(stem, { boost: 1, usePipeline: false, editDistance });
        query.term(stem, { boost: 10, usePipeline: false });
        if (term) query.term(term, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      })
      .map(({ ref, score }) => [ref, score]),
  stock: ({ query }) => fullIndex().search(query).map(({ ref, score }) => [ref, score]),
  /** The brotli bytes that a fresh page fetches until it shows the eight best cards; scripts included. */
  bytesToResults: async ({ query }) => {
    startAnew();
    const index = await timelineSearch.open();
    const results = await timelineSearch.run(query, index);
    for (const { card } of results.slice(0, 8)) await index.card(card);
    const files = ["theme/search/loader.js", ...["lunr", "search", ...loaded].map((name) => `search/${name}.js`)];
    return files.reduce((sum, file) => sum + sent(file), 0);
  },
  dates: async ({ text }) => timelineSearch.takeDates(text, (await timelineSearch.open()).years),
  time: async ({ queries, repeat }) => {
    const index = await timelineSearch.open();
    const times = [];
    for (let turn = 0; turn < repeat; turn++)
      for (const query of queries) {
        const from = process.hrtime.bigint();
        await timelineSearch.run(query, index);
        if (turn) times.push(Number(process.hrtime.bigint() - from) / 1e6);
      }
    return times;
  },
};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let answer;
    try {
      answer = { ok: await answers[request.do](request) };
    } catch (error) {
      answer = { error: String(error.stack || error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
})();
