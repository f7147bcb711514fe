// The packed index: words and postings in ranges, fetched and decoded when a query needs them (docs/search.md).
(() => {
  "use strict";
  const { part } = timelineSearch;
  const DAY = 86_400_000;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const VALUE = new Uint8Array(128);
  for (let value = 0; value < 64; value++) VALUE[DIGITS.charCodeAt(value)] = value;

  /** Reads whole numbers off base64 VLQ digits. */
  class Digits {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }
    get ended() {
      return this.at >= this.text.length;
    }
    next() {
      let number = 0;
      let scale = 1;
      for (;;) {
        const digit = VALUE[this.text.charCodeAt(this.at++)];
        if (digit < 32) return number + digit * scale;
        number += (digit - 32) * scale;
        scale *= 32;
      }
    }
  }

  /** The terms of a front-coded list: a capital says how many letters the term before it gives. */
  const termsOf = (coded) => {
    let before = "";
    return (coded.match(/[A-Z][^A-Z]*/g) || []).map((entry) => {
      before = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
      return before;
    });
  };

  /** The first place in sorted `list` whose entry is not before `term`. */
  const placeOf = (list, term) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** The range of sorted `firsts` (the first term of each) that `term` falls into. */
  const rangeOf = (firsts, term) => {
    const place = placeOf(firsts, term);
    return firsts[place] === term ? place : Math.max(place - 1, 0);
  };

  /** The postings of the terms of a range; three columns of digits (publishing/search/shards.py). */
  class Postings {
    constructor(columns, fields) {
      this.columns = columns;
      this.fields = fields;
      this.starts = [];
      const readers = columns.map((column) => new Digits(column));
      while (!readers[0].ended) {
        this.starts.push(readers.map((reader) => reader.at));
        this.read(readers);
      }
    }
    /** Calls `each(field, card, times)` for every posting of the term at `place`. */
    walk(place, each) {
      this.read(this.columns.map((column, i) => new Digits(column, this.starts[place][i])), each);
    }
    read([heads, gaps, times], each) {
      const mask = heads.next();
      for (let field = 0; field < this.fields; field++) {
        if (!(mask & (1 << field))) continue;
        let card = -1;
        for (let cards = heads.next(); cards > 0; cards--) {
          const gap = gaps.next();
          card += (gap >> 1) + 1;
          const often = gap & 1 ? times.next() + 2 : 1;
          if (each) each(field, card, often);
        }
      }
    }
  }

  /** The whole index, of which only the parts that were asked for are here. */
  class PackedIndex {
    constructor(meta) {
      Object.assign(this, meta);
      this.stop = new Set(meta.stop);
      this.lengths = meta.fields.map((field) => meta.lengths[field] || null);
      this.readDays();
    }
    /** The first day of every dated card, and the last of those of several days, in days since 1970. */
    readDays() {
      this.firstDays = [];
      this.lastDays = new Map();
      let day = this.from ? Date.parse(`${this.from}T00:00:00Z`) / DAY : 0;
      for (const digits = new Digits(this.days); !digits.ended; ) {
        day += digits.next();
        for (let cards = digits.next(); cards > 0; cards--) this.firstDays.push(day);
      }
      let card = 0;
      for (const digits = new Digits(this.wide); !digits.ended; ) {
        card += digits.next();
        this.lastDays.set(card, this.firstDays[card] + digits.next());
      }
    }
    get years() {
      const year = (day) => new Date(day * DAY).getUTCFullYear();
      return this.firstDays.length ? [year(this.firstDays[0]), year(this.firstDays.at(-1))] : [];
    }
    /** The average-relative length of a field of a card: 1 for fields whose length says nothing. */
    length(field, card) {
      const levels = this.lengths[field];
      return levels ? this.levels[VALUE[levels.charCodeAt(card)]] / this.averages[field] : 1;
    }
    /** The sorted terms of group number `group`. */
    group(group) {
      return part(`words/${group}`, termsOf, this.edition);
    }
    /** Where a term's postings are: [postings, place], or null for a term that is not there. */
    async find(term) {
      if (!this.words.length) return null;
      const range = rangeOf(this.postings, term);
      const decode = (columns) => new Postings(columns, this.fields.length);
      const [terms, postings] = await Promise.all([
        this.group(rangeOf(this.words, term)),
        part(`postings/${range}`, decode, this.edition),
      ]);
      const place = placeOf(terms, term);
      return terms[place] === term ? [postings, place - placeOf(terms, this.postings[range])] : null;
    }
    /** The sorted terms that begin with `start`, from all the groups that have any. */
    async startingWith(start) {
      if (!this.words.length) return [];
      const end = `${start}\uffff`;
      const groups = [];
      for (let group = rangeOf(this.words, start); group <= rangeOf(this.words, end); group++) groups.push(this.group(group));
      return (await Promise.all(groups)).flatMap((terms) => terms.slice(placeOf(terms, start), placeOf(terms, end)));
    }
    /**
     * The terms that begin with `prefix`, the `most` shortest of them.
     *
     * None for a beginning of two letters whose postings fill more than two files.
     */
    async beginning(prefix, most) {
      if (prefix.length < 3 && rangeOf(this.postings, `${prefix}\uffff`) - rangeOf(this.postings, prefix) > 1) return [];
      const found = await this.startingWith(prefix);
      return found.length > most ? found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most) : found;
    }
    /** What is shown of a card; `quoted` where the text is somebody's very words. */
    async card(number) {
      const chunk = await part(`cards/${Math.floor(number / this.chunk)}`, (cards) => cards, this.edition);
      const [file, title, detail, text, quoted] = chunk[number % this.chunk];
      return { number, kind: this.kinds[number], file, title, detail, text, quoted: Boolean(quoted) };
    }
  }

  timelineSearch.termsOf = termsOf;
  timelineSearch.open = () => part("meta", (meta) => new PackedIndex(meta));
})();
