// Runs a query: finds the terms it means, lets lunr.js score the cards that hold them, orders what came out.
(() => {
  "use strict";
  const { readQuestion, tokens, within } = timelineSearch;
  const EXACT = 10;
  const BEGINNING = 3;
  const SIMILAR = 1;
  const MOST_TERMS = 200;
  const MOST_READ = 400; // cards that a phrase is looked for in

  /** The terms that a word means: a map from term to {boost, cover}, how much of the word the term covers. */
  const exactTerms = async (word, index) => {
    const terms = new Map([[word.stem, { boost: EXACT, cover: 1 }]]);
    if (!word.beginning) return terms;
    for (const term of await index.beginning(word.token, MOST_TERMS)) {
      const known = terms.get(term);
      terms.set(term, { boost: BEGINNING + (known ? known.boost : 0), cover: 1 });
    }
    return terms;
  };

  /** The same, and the terms that are spelt or sound alike. */
  const similarTerms = async (word, index) => {
    const terms = await exactTerms(word, index);
    const add = (term, cover) => terms.has(term) || terms.set(term, { boost: SIMILAR, cover });
    if (word.skeleton) add(word.skeleton, 0.8);
    const letters = [...word.stem];
    if (letters.length < 4 || /^\d/.test(word.stem)) return terms;
    const mistakes = letters.length > 7 ? 2 : 1;
    for (const first of new Set(letters.slice(0, 2))) {
      // A word with the second letter first has the two swapped, so it goes on with the first.
      const start = first === letters[0] ? first : first + letters[0];
      for (const term of await index.startingWith(start))
        if (within(term, word.stem, mistakes)) add(term, 0.7);
    }
    return terms;
  };

  /** Fetches the postings of `terms`; gives those that there are as a map from term to [postings, place]. */
  const lookUp = async (terms, index) => {
    const places = await Promise.all(terms.map((term) => index.find(term)));
    return new Map(terms.flatMap((term, i) => (places[i] ? [[term, places[i]]] : [])));
  };

  /** A lunr index of nothing but `found`; lunr's score of a card depends on no other term. */
  const miniIndex = (found, index) => {
    const inverted = Object.create(null);
    const vectors = Object.create(null);
    const names = [...found.keys()].sort();
    names.forEach((term, number) => {
      const postings = [];
      const [range, place] = found.get(term);
      range.walk(place, (field, card, times) => postings.push([field, card, times]));
      const x = (index.cards - postings.length + 0.5) / (postings.length + 0.5);
      const rarity = Math.log(1 + Math.abs(x));
      const entry = { _index: number };
      for (const field of index.fields) entry[field] = {};
      for (const [field, card, times] of postings) {
        const length = index.k1 * (1 - index.b + index.b * index.length(field, card));
        const plain = (rarity * ((index.k1 + 1) * times)) / (length + times);
        const score = plain * index.boosts[field] * index.weights[index.kinds[card]];
        const key = `${index.fields[field]}/${card}`;
        (vectors[key] ||= new lunr.Vector()).elements.push(number, Math.round(score * 1000) / 1000);
        entry[index.fields[field]][card] = {};
      }
      inverted[term] = entry;
    });
    return new lunr.Index({
      invertedIndex: inverted,
      fieldVectors: vectors,
      tokenSet: lunr.TokenSet.fromArray(names),
      fields: index.fields,
      pipeline: new lunr.Pipeline(),
    });
  };

  /** What lunr finds for the terms of each word: [{card, score, terms}]. */
  const score = (expansions, found, index) =>
    miniIndex(found, index)
      .query((query) => {
        for (const terms of expansions)
          for (const [term, { boost }] of terms) if (found.has(term)) query.term(term, { boost, usePipeline: false });
      })
      .map(({ ref, score, matchData }) => ({ card: +ref, score, terms: Object.keys(matchData.metadata) }));

  /** Scores times how much of the query a card covers; cards that cover all of it come first. */
  const byCoverage = (results, expansions, power) => {
    for (const result of results) {
      const covers = expansions.map((terms) =>
        Math.max(0, ...result.terms.map((term) => (terms.has(term) ? terms.get(term).cover : 0))),
      );
      result.score *= (covers.reduce((sum, cover) => sum + cover, 0) / covers.length) ** power;
      result.full = covers.every((cover) => cover > 0);
    }
    return results.sort((a, b) => b.full - a.full || b.score - a.score || a.card - b.card);
  };

  const search = async (question, index, passes, expand, power) => {
    const expansions = await Promise.all(question.words.map((word) => expand(word, index)));
    const found = await lookUp([...new Set(expansions.flatMap((terms) => [...terms.keys()]))], index);
    const results = score(expansions, found, index).filter(({ card }) => passes(card));
    return byCoverage(results, expansions, power);
  };

  /** The cards that hold every word of a field's filter in that field; alike words where the word is in none. */
  const inField = async ({ field, words }, index) => {
    const number = index.fields.indexOf(field);
    let common = null;
    for (const word of words) {
      let cards = new Set();
      for (const expand of [exactTerms, similarTerms]) {
        const terms = await expand({ ...word, beginning: word.token.length > 1 }, index);
        for (const [range, place] of (await lookUp([...terms.keys()], index)).values())
          range.walk(place, (at, card) => at === number && cards.add(card));
        if (cards.size) break;
      }
      if (common) cards = new Set([...cards].filter((card) => common.has(card)));
      common = cards;
    }
    return common;
  };

  /** Whether a card begins in one of the ranges of days, or (if it is not wide) reaches into one. */
  const onDays = (days, index) => (card) => {
    const first = index.firstDays[card];
    if (first === undefined) return false;
    const last = index.lastDays.get(card) ?? first;
    const wide = last - first >= 31;
    return days.some(([from, to]) => first <= to && (first >= from || (!wide && last >= from)));
  };

  /** Whether a card fits everything that a question asks for besides its words. */
  const filterOf = async (question, index) => {
    const tests = await Promise.all(question.fields.map((filter) => inField(filter, index)));
    const checks = tests.map((cards) => (card) => cards.has(card));
    if (question.kinds) checks.push((card) => question.kinds.includes(index.kinds[card]));
    if (question.days) checks.push(onDays(question.days, index));
    return (card) => checks.every((check) => check(card));
  };

  /** Every card that passes; those of one day before those of several, in the order of time. */
  const everything = (passes, index) => {
    const cards = Array.from({ length: index.cards }, (_, card) => card).filter(passes);
    const breadth = (card) => (index.lastDays.get(card) ?? 0) - (index.lastDays.has(card) ? index.firstDays[card] : 0);
    return cards.map((card) => ({ card, score: 0, terms: [], full: true })).sort((a, b) => breadth(a.card) - breadth(b.card) || a.card - b.card);
  };

  const holds = (words, phrase) =>
    words.some((_, at) => phrase.every((token, i) => words[at + i] === token));

  /** The results whose card has every phrase word for word. */
  const withPhrases = async (results, phrases, index) => {
    const read = results.filter(({ full }) => full).slice(0, MOST_READ);
    const kept = await Promise.all(
      read.map(async ({ card }) => {
        const { title, detail, text } = await index.card(card);
        const parts = [title, detail, text].map(tokens);
        return phrases.every((phrase) => parts.some((words) => holds(words, phrase)));
      }),
    );
    return read.filter((_, i) => kept[i]);
  };

  const answer = async (question, index) => {
    const passes = await filterOf(question, index);
    const asks = question.fields.length || question.kinds || question.days || question.phrases.length;
    let results;
    if (question.words.length) {
      results = await search(question, index, passes, exactTerms, 2);
      if (!question.exact && !results.some(({ full }) => full)) results = await search(question, index, passes, similarTerms, 4);
    } else {
      results = asks ? everything(passes, index) : [];
    }
    return question.phrases.length ? withPhrases(results, question.phrases, index) : results;
  };

  /**
   * The results of a query, best first: [{card (its number), score, terms (of the index, that matched)}].
   *
   * Dates are days to find; where nothing is found so, they are words, which a card must hold all of.
   */
  timelineSearch.run = async (text, index) => {
    const question = readQuestion(text, index, true);
    const results = await answer(question, index);
    if (results.length || !question.days) return results;
    const other = readQuestion(text, index, false);
    const words = other.words.map((word) => ({ ...word, beginning: false }));
    return (await answer({ ...other, words, exact: true }, index)).filter(({ full }) => full);
  };

  Object.assign(timelineSearch, { exactTerms, similarTerms, lookUp, miniIndex });
})();
