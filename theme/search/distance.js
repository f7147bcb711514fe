// How far two spellings are apart: letters left out, put in, taken for another, or two neighbours swapped.
(() => {
  "use strict";
  const LONGEST = 64;
  const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));

  /** Whether at most `most` such mistakes lie between two words ("optimal string alignment" distance). */
  timelineSearch.within = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most || one.length > LONGEST || other.length > LONGEST) return false;
    let [before, last, row] = rows;
    for (let j = 0; j <= other.length; j++) last[j] = j;
    for (let i = 1; i <= one.length; i++) {
      row.fill(most + 1);
      row[0] = i;
      let least = i;
      // Outside this band the distance is above `most`.
      for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
        const same = one[i - 1] === other[j - 1];
        let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          steps = Math.min(steps, before[j - 2] + 1);
        row[j] = steps;
        least = Math.min(least, steps);
      }
      if (least > most) return false;
      [before, last, row] = [last, row, before];
    }
    return last[other.length] <= most;
  };
})();
