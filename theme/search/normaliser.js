// From text to the words that are looked up: the JavaScript half of the normaliser.
// The same rules stand in publishing/search/normaliser.py, stemmer.py (lunr's own stemmer here) and
// transliteration.py; tests compare the two.
(() => {
  "use strict";
  const APOSTROPHES = /[’‘‛′´ʼʻʾʿ`]/g;
  const DROPPED = /[\p{Mn}\p{Cf}ـ]/gu;
  const LETTERS = new Map(
    Object.entries({
      ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ŋ: "n", ə: "e", ς: "σ",
      ي: "ی", ى: "ی", ې: "ی", ۍ: "ی", ے: "ی", ك: "ک", ګ: "گ", ة: "ه", ە: "ه", ہ: "ه", ھ: "ه", ۃ: "ه",
      "\u200b": " ",
    }),
  );
  for (let digit = 0; digit < 10; digit++) {
    LETTERS.set(String.fromCharCode(0x0660 + digit), String(digit));
    LETTERS.set(String.fromCharCode(0x06f0 + digit), String(digit));
  }
  const MAPPED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");
  const TOKEN = new RegExp(
    [
      "\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])", // initials: u.s, h.r
      "[0-9]{1,3}(?:,[0-9]{3})+(?![\\p{L}\\p{N}])", // thousands: 3,000
      "[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*", // words, apostrophes inside
    ].join("|"),
    "gu",
  );

  const fold = (text) =>
    text
      .replace(APOSTROPHES, "'")
      .normalize("NFKD")
      .toLowerCase()
      .replace(MAPPED, (letter) => LETTERS.get(letter))
      .replace(DROPPED, "");

  const tokens = (text) =>
    (fold(text).match(TOKEN) || []).map((token) => token.replace(/'s$/, "").replace(/['.,]/g, ""));

  const stem = (word) => lunr.stemmer(new lunr.Token(word)).toString();

  const SAME_SOUND = [
    [/kh|gh|ck|[qcg]/g, "k"],
    [/ph/g, "f"],
    [/th|dh/g, "t"],
    [/sh|[zj]/g, "s"],
    [/[dt]/g, "t"],
    [/[vwb]/g, "b"],
  ];

  /** What the spellings of a name have in common, or null where too little is left. */
  const skeleton = (token) => {
    if (!/^[a-z]{4,}$/.test(token)) return null;
    let bones = token.replace(/^h?[aeiouy]/, "a");
    for (const [spelling, letter] of SAME_SOUND) bones = bones.replace(spelling, letter);
    bones = bones.replace(/(?<!^)[aeiouyh]/g, "").replace(/(.)\1+/g, "$1");
    return bones.length < 3 ? null : `~${bones}`;
  };

  Object.assign(timelineSearch, { fold, tokens, stem, skeleton });
})();
