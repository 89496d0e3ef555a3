// engine.js – which branches a query is found in. It asks shards of keys who may hold the words, then looks into the
// texts of those: every hit is a true substring. Nothing here touches the page but the scripts it has to fetch.
// It files and asks by the rules of hooks/showcase/pages/terms.py; a test holds both to the same.
(() => {
  "use strict";

  const RANKS = 4; // names · people and honours · methods and pledges · the rest
  const PREFIXES = [12, 6, 3];
  const MOST_KEYS = 6;
  const NO_WORD = /[^0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3005-\u3007\u3040-\uffff]/;

  // ── Words and keys ──────────────────────────────────────────────────

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ");
  const unique = (list) => Array.from(new Set(list));

  // The words of a query, folded: parted by spaces, but for what stands between straight quotes.
  function words(query) {
    const found = [];
    const pattern = /"([^"]*)"(?=\s|$)|\S+/g;
    for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
      found.push(fold(match[1] === undefined ? match[0] : match[1]).trim());
    }
    return unique(found.filter((word) => word));
  }

  // The keys to ask for a word, and whether they alone decide.
  function keys(word) {
    const letters = Array.from(word);
    if (letters.length === 1) return { list: letters, exact: true };
    if (letters.length === 2 && !NO_WORD.test(word)) return { list: [word], exact: true };
    const runs = knownRuns(word);
    const pairs = neighbours(word, runs);
    const telling = runs.map((run) => run.key).concat(pairs.filter((pair) => /[^0-9a-z]/.test(pair)));
    const asked = unique(telling.length > 1 ? telling : telling.concat(pairs));
    return { list: spread(asked.length ? asked : unique(letters.filter((letter) => /\S/.test(letter)))), exact: false };
  }

  // Runs of letters and digits that begin inside the word: filed whole, or under their beginning.
  function knownRuns(word) {
    const found = [];
    const pattern = /[0-9a-z]{3,}/g;
    for (let match = pattern.exec(word); match; match = pattern.exec(word)) {
      const run = match[0];
      const whole = pattern.lastIndex < word.length && run.length <= PREFIXES[0];
      const key = whole ? run + "." : run.slice(0, PREFIXES.find((length) => length <= run.length));
      if (match.index > 0) found.push({ key, start: match.index, end: pattern.lastIndex });
    }
    return found;
  }

  // Pairs of neighbours in the words of `text`, but for those inside one of `runs`.
  function neighbours(text, runs) {
    const found = [];
    let at = 0;
    let before = "";
    for (const letter of text) {
      if (NO_WORD.test(letter)) {
        before = "";
      } else {
        const inside = runs.some((run) => at > run.start && at < run.end);
        if (before && !inside) found.push(before + letter);
        before = letter;
      }
      at += letter.length;
    }
    return found;
  }

  // At most MOST_KEYS, evenly over the word: neighbours tell much the same.
  function spread(list) {
    if (list.length <= MOST_KEYS) return list;
    const step = (list.length - 1) / (MOST_KEYS - 1);
    return Array.from({ length: MOST_KEYS }, (_, number) => list[Math.round(number * step)]);
  }

  function shardOf(key, shards) {
    let number = 0;
    for (const letter of key) number = (Math.imul(number, 31) + letter.codePointAt(0)) >>> 0;
    return number % shards;
  }

  // ── Postings, as postings.py writes them ────────────────────────────

  const LAST = 56;
  const VALUE = new Int8Array(128);
  const LETTERS = Array.from({ length: 94 }, (_, number) => String.fromCharCode(33 + number)).filter((letter) => !"\"&'<>\\".includes(letter));
  const AGAIN = LETTERS.length - 1;
  LETTERS.forEach((letter, number) => { VALUE[letter.charCodeAt(0)] = number; });

  // Two lists of one length: branches ascending, and how strongly each counts.
  function readPostings(text) {
    const branches = [];
    const ranks = [];
    let at = 0;
    let number = 0;
    const read = () => {
      let value = 0;
      for (let factor = 1; ; factor *= AGAIN - LAST) {
        const digit = VALUE[text.charCodeAt(at++)];
        value += digit * factor;
        if (digit < LAST) return value;
      }
    };
    for (let posting = -1; at < text.length;) {
      let times = 1;
      if (VALUE[text.charCodeAt(at)] === AGAIN) {
        at += 1;
        times = read();
      } else {
        number = read();
      }
      for (; times > 0; times -= 1) {
        posting += number + 1;
        branches.push(posting >> 2);
        ranks.push(posting & 3);
      }
    }
    return { branches, ranks };
  }

  // ── What has been fetched ───────────────────────────────────────────

  const here = document.currentScript ? document.currentScript.src : "";
  const folder = here.slice(0, here.lastIndexOf("/js/")) + "/search/";
  const waiting = {};
  const held = {};
  let contents = null;

  // Every data file calls this once.
  window.showcaseSearch = (kind, number, value) => {
    const read = { index: readIndex, k: readShard, t: readChunk }[kind](value, number);
    if (kind === "index") contents = read;
    if (waiting[kind + number]) waiting[kind + number](read);
  };

  function readIndex(value) {
    const digests = (text) => text.match(new RegExp(".{" + value.digest + "}", "g")) || [];
    return Object.assign(value, { k: digests(value.shards), t: digests(value.chunks) });
  }

  function readShard(text) {
    return new Map(text.split("\t").map((entry) => {
      const end = entry.indexOf(" ");
      return [entry.slice(0, end), entry.slice(end + 1)];
    }));
  }

  function readChunk(list, number) {
    return list.map((fields, place) => ({
      number: number * contents.inChunk + place,
      id: fields[0],
      brand: fields[1],
      name: fields[2],
      names: fields.slice(1, 4).join("\n"),
      people: fields[4],
      units: fields.slice(5).map((unit) => ({ rank: unit[0], section: contents.sections[unit[1]], anchor: unit[2], text: unit[3] })),
      ranked: null
    }));
  }

  // A script tag, because file:// lets a page read nothing else.
  function fetched(kind, number) {
    const key = kind + number;
    if (!held[key]) {
      held[key] = new Promise((give, refuse) => {
        waiting[key] = give;
        const tag = document.createElement("script");
        tag.src = folder + key + "." + contents[kind][number] + ".js";
        tag.onload = () => tag.remove();
        tag.onerror = () => {
          delete held[key];
          tag.remove();
          refuse(new Error(tag.src));
        };
        document.head.appendChild(tag);
      });
    }
    return held[key];
  }

  const branch = async (number) => (await fetched("t", Math.floor(number / contents.inChunk)))[number % contents.inChunk];

  // ── A word in a branch ──────────────────────────────────────────────

  // Folded texts by rank; names and people stand in blocks of the page as well, where they count less.
  function rankedTexts(one) {
    if (!one.ranked) {
      const texts = Array.from({ length: RANKS }, () => []);
      texts[0].push(one.names);
      texts[1].push(one.people);
      one.units.forEach((unit) => texts[unit.rank].push(unit.text));
      one.ranked = texts.map((list) => fold(list.join("\n")));
    }
    return one.ranked;
  }

  // How strongly a word counts in a branch; RANKS when it stands nowhere.
  function rankIn(one, word) {
    const rank = rankedTexts(one).findIndex((text) => text.includes(word));
    return rank < 0 ? RANKS : rank;
  }

  // For one word: a number for each branch, 0 when it cannot stand there, else 1 + the strongest rank it may have.
  async function suspected(word) {
    const asked = keys(word);
    const shards = contents.k.length;
    const found = await Promise.all(asked.list.map(async (key) => (await fetched("k", shardOf(key, shards))).get(key)));
    let may = null;
    for (const text of found) {
      const next = new Uint8Array(contents.branches);
      const postings = text ? readPostings(text) : { branches: [], ranks: [] };
      postings.branches.forEach((number, place) => {
        const rank = postings.ranks[place] + 1;
        if (!may) next[number] = rank;
        else if (may[number]) next[number] = Math.max(may[number], rank);
      });
      may = next;
    }
    return { word, may, exact: asked.exact };
  }

  // ── A query ─────────────────────────────────────────────────────────

  // Branches where every word may stand, with the least sum of ranks they can come to; strongest first, then site order.
  function candidates(suspects) {
    const found = [];
    for (let number = 0; number < contents.branches; number += 1) {
      if (suspects.every((suspect) => suspect.may[number])) {
        found.push({ number, rank: suspects.reduce((sum, suspect) => sum + suspect.may[number] - 1, 0) });
      }
    }
    return inOrder(found);
  }

  const inOrder = (hits) => hits.sort((one, other) => one.rank - other.rank || one.number - other.number);

  // Look into the texts, the likeliest first and ever more at a time; `partly` hears of what is sure so far.
  async function verified(suspects, hits, partly) {
    const doubtful = suspects.filter((suspect) => !suspect.exact);
    if (!doubtful.length) return hits;
    const chunks = new Map();
    hits.forEach((hit) => {
      const chunk = Math.floor(hit.number / contents.inChunk);
      if (!chunks.has(chunk)) chunks.set(chunk, []);
      chunks.get(chunk).push(hit);
    });
    const sure = [];
    const queue = Array.from(chunks.values());
    for (let size = 1; queue.length; size *= 3) {
      const now = queue.splice(0, size).reduce((all, some) => all.concat(some), []);
      const branches = await Promise.all(now.map((hit) => branch(hit.number)));
      now.forEach((hit, place) => {
        const ranks = suspects.map((suspect) => suspect.exact ? suspect.may[hit.number] - 1 : rankIn(branches[place], suspect.word));
        if (!ranks.includes(RANKS)) sure.push({ number: hit.number, rank: ranks.reduce((sum, rank) => sum + rank, 0) });
      });
      if (queue.length && partly(inOrder(sure.slice())) === false) break;
    }
    return inOrder(sure);
  }

  // The words, and the branches that hold all of them in the order they are shown. `partly` may say false to give up.
  // When there are none, `missing` lists the words that stand nowhere.
  async function search(query, partly) {
    const asked = words(query);
    if (!asked.length) return { words: asked, hits: [], missing: [] };
    const suspects = await Promise.all(asked.map(suspected));
    const hits = await verified(suspects, candidates(suspects), (sure) => partly({ words: asked, hits: sure, missing: [] }));
    const missing = [];
    if (!hits.length && asked.length > 1) {
      for (const suspect of suspects) {
        const alone = await verified([suspect], candidates([suspect]), (sure) => !sure.length);
        if (!alone.length) missing.push(suspect.word);
      }
    }
    return { words: asked, hits, missing };
  }

  window.showcaseEngine = { search, branch, words, keys, fold, shardOf, readPostings, rankIn, contents: () => contents };
})();
