// The packed index: shards of terms, looked up and decoded when a query needs them (docs/search.md).
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

  /** Walks the postings of one term: calls `each(field, card, times)` for every posting; returns their number. */
  const walk = (digits, fields, each) => {
    const mask = digits.next();
    let count = 0;
    for (let field = 0; field < fields; field++) {
      if (!(mask & (1 << field))) continue;
      const cards = digits.next();
      count += cards;
      let card = -1;
      for (let i = 0; i < cards; i++) {
        const gap = digits.next();
        card += (gap >> 1) + 1;
        const times = gap & 1 ? digits.next() : 1;
        if (each) each(field, card, times);
      }
    }
    return count;
  };

  /** A range of terms with their postings. */
  class Shard {
    constructor([coded, postings], fields) {
      this.terms = termsOf(coded);
      this.postings = postings;
      this.fields = fields;
      const digits = new Digits(postings);
      this.offsets = new Uint32Array(this.terms.length);
      this.counts = new Uint32Array(this.terms.length);
      for (let term = 0; term < this.terms.length; term++) {
        this.offsets[term] = digits.at;
        this.counts[term] = walk(digits, fields);
      }
    }
    /** The place of `term`, or -1. */
    find(term) {
      const place = placeOf(this.terms, term);
      return this.terms[place] === term ? place : -1;
    }
    walk(place, each) {
      walk(new Digits(this.postings, this.offsets[place]), this.fields, each);
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
    shard(number) {
      return part(`terms/${number}`, (coded) => new Shard(coded, this.fields.length), this.edition);
    }
    /** The number of the shard in whose range `term` is. */
    shardOf(term) {
      const place = placeOf(this.first, term);
      return this.first[place] === term ? place : Math.max(place - 1, 0);
    }
    /** Where a term's postings are: [shard, place], or null for a term that is not there. */
    async find(term) {
      if (!this.first.length) return null;
      const shard = await this.shard(this.shardOf(term));
      const place = shard.find(term);
      return place < 0 ? null : [shard, place];
    }
    /** The terms that begin with `prefix`, the `most` frequent of them; none if they fill over two shards. */
    async beginning(prefix, most) {
      if (!this.first.length) return [];
      const from = this.shardOf(prefix);
      const to = Math.max(placeOf(this.first, `${prefix}\uffff`) - 1, from);
      if (prefix.length < 3 && to - from > 1) return [];
      const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      const found = [];
      for (const shard of await Promise.all(numbers.map((number) => this.shard(number)))) {
        for (let place = placeOf(shard.terms, prefix); place < shard.terms.length; place++) {
          if (!shard.terms[place].startsWith(prefix)) break;
          found.push([shard.terms[place], shard.counts[place]]);
        }
      }
      if (found.length > most) found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return found.slice(0, most).map(([term]) => term);
    }
    /** The words with the first letter `letter`. */
    async dictionary(letter) {
      const number = this.letters.indexOf(letter);
      return number < 0 ? [] : part(`letters/${number}`, termsOf, this.edition);
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
