// The files of the index, each fetched once: every one is a script that delivers its part by name.
(() => {
  "use strict";
  const delivered = new Map();
  const asked = new Map();

  timelineSearch.deliver = (name, part) => delivered.set(name, part);

  /** The part `name`, read by `decode` when it comes; a file that failed is asked for again next time. */
  timelineSearch.part = (name, decode, edition) => {
    if (!asked.has(name)) {
      const here = delivered.has(name) ? Promise.resolve() : timelineSearch.load(name, edition);
      const coming = here.then(() => {
        if (!delivered.has(name)) throw new Error(`${name}.js delivered nothing`);
        const part = decode(delivered.get(name));
        delivered.delete(name);
        return part;
      });
      asked.set(name, coming);
      coming.catch(() => asked.delete(name));
    }
    return asked.get(name);
  };
})();
