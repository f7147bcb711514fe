// Days that a query asks for: "aug 12", "12 August 2021", "2021-08", "2021-08-10..2021-08-15", "aug 10-15".
(() => {
  "use strict";
  const DAY = 86_400_000;
  const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const MONTH =
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  const NUMBER = "\\d{1,2}(?:st|nd|rd|th)?(?!\\d)";
  const ISO = "\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)";
  const MONTH_FIRST = `${MONTH}\\s*${NUMBER}(?:\\s*[-–]\\s*${NUMBER})?(?:,?\\s+\\d{4}(?!\\d))?`;
  const DAY_FIRST = `${NUMBER}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4}(?!\\d))?`;
  const OF_YEAR = `${MONTH},?\\s+\\d{4}(?!\\d)`;
  const DATE = `(?:${ISO}|${MONTH_FIRST}|${DAY_FIRST}|${OF_YEAR})`;
  const END = `(?:${DATE}|\\d{4}(?![\\d-]))`;
  const SPAN = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${END})\\s*\\.\\.\\s*(${END})?|\\.\\.\\s*(${END})|(${DATE}))(?![\\p{L}\\p{N}])`,
    "giu",
  );

  /** The day in days since 1970; NaN where the calendar has no such day. */
  const dayOf = (year, month, day) => {
    const time = new Date(0);
    time.setUTCFullYear(year, month - 1, day);
    return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? time / DAY : NaN;
  };
  const lastOf = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

  /** What a date text names: a year (if it says one), months and days. */
  const read = (text) => {
    const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
    if (iso) return { year: +iso[1], month: +iso[2] || null, days: iso[3] ? [+iso[3], +iso[3]] : null };
    const month = MONTHS.indexOf(/[a-z]{3,}/i.exec(text.replace(/\d+(st|nd|rd|th)/gi, ""))[0].slice(0, 3).toLowerCase()) + 1;
    const year = /\d{4}/.exec(text);
    const days = (text.replace(/\d{4}/, "").match(/\d+/g) || []).map(Number);
    return { year: year && +year[0], month, days: days.length ? [days[0], days.at(-1)] : null };
  };

  /** First and last day of what `read` gave, in `year` where it names none. */
  const reach = ({ year: own, month, days }, year) => {
    const of = own || year;
    const [first, last] = days || [1, lastOf(of, month || 12)];
    return [dayOf(of, month || 1, first), dayOf(of, month || 12, last)];
  };

  /** The ranges of days between two ends, either of which may be open: one for each year it can mean. */
  const ranges = (from, to, [first, last]) => {
    const start = from && read(from);
    const end = to && read(to);
    if (start && end && !start.year && end.year) start.year = end.year;
    if (start && end && !end.year && start.year) end.year = start.year;
    if (start?.year && end?.year && reach(start)[0] > reach(end)[1]) return ranges(to, from, [first, last]);
    const found = [];
    const open = (!start || start.year) && (!end || end.year);
    for (let year = open ? last : first; year <= last; year++) {
      const range = [start ? reach(start, year)[0] : -Infinity, end ? reach(end, year)[1] : Infinity];
      if (range[0] <= range[1]) found.push(range);
    }
    return found;
  };

  /** Takes the dates out of a query: the rest of its text, and the ranges of days asked for (null: any day). */
  timelineSearch.takeDates = (text, years) => {
    if (!years.length) return [text, null];
    let found = null;
    const rest = text.replace(SPAN, (whole, from, to, until, single) => {
      const days = single ? ranges(single, single, years) : ranges(from, to || until, years);
      if (!days.length) return whole;
      found = found ? both(found, days) : days;
      return " ";
    });
    return [rest.replace(/\bdate:\s*/gi, " "), found];
  };

  /** The days that two lists of ranges have in common. */
  const both = (one, other) => {
    const common = [];
    for (const [a, b] of one)
      for (const [c, d] of other) if (Math.max(a, c) <= Math.min(b, d)) common.push([Math.max(a, c), Math.min(b, d)]);
    return common;
  };
})();
