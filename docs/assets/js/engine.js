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

  // The words of a query as typed: parted by spaces, but for what stands between straight quotes. Chinese and full-width
  // quotes keep a space too; around a single word they are part of it, for so it may stand in a text.
  function pieces(query) {
    const found = [];
    const pattern = /"([^"]*)"(?=\s|$)|[“”＂]([^“”＂]*\s[^“”＂]*)[“”＂](?=\s|$)|\S+/g;
    for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
      found.push([match[1], match[2], match[0]].find((piece) => piece !== undefined).trim());
    }
    return found;
  }

  // The same query without the quotes around its words, or one that was never closed: what stands in none of the texts
  // with them may stand there without.
  function unquoted(query) {
    const bare = pieces(query).map((piece) => piece.replace(/^["“”＂]+|["“”＂]+$/g, "").trim()).filter((piece) => piece);
    return bare.map((piece) => /\s/.test(piece) ? '"' + piece + '"' : piece).join(" ");
  }

  const plain = (piece) => fold(piece).trim();
  const words = (query) => unique(pieces(query).map(plain).filter((word) => word));

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

  const LAST = 48;
  const VALUE = new Int8Array(128);
  const LETTERS = Array.from({ length: 94 }, (_, number) => String.fromCharCode(33 + number)).filter((letter) => !"\"&'<>\\0123456789".includes(letter));
  const AGAIN = LETTERS.length - 1;
  LETTERS.forEach((letter, number) => { VALUE[letter.charCodeAt(0)] = number; });

  // A number for each branch: 0 where the key does not stand, else 1 + its rank. The weakest rank is written first.
  function readPostings(text) {
    const found = new Uint8Array(contents.branches);
    (text || "").split(" ").forEach((part, place) => readRank(part, RANKS - place, found));
    return found;
  }

  function readRank(text, value, found) {
    let at = 0;
    let gap = 0;
    const read = () => {
      let number = 0;
      for (let factor = 1; ; factor *= AGAIN - LAST) {
        const digit = VALUE[text.charCodeAt(at++)];
        number += digit * factor;
        if (digit < LAST) return number;
      }
    };
    for (let branch = -1; at < text.length;) {
      let times = 1;
      if (VALUE[text.charCodeAt(at)] === AGAIN) {
        at += 1;
        times = read();
      } else {
        gap = read();
      }
      for (; times > 0; times -= 1) {
        branch += gap + 1;
        found[branch] = value;
      }
    }
  }

  // ── What has been fetched ───────────────────────────────────────────

  const here = document.currentScript ? document.currentScript.src : "";
  const folder = here.slice(0, here.lastIndexOf("/js/")) + "/search/";
  const waiting = {};
  const held = {};
  let contents = null;

  // Every data file calls this once, the index first of all.
  window.showcaseSearch = (kind, number, value) => {
    const read = { index: readIndex, k: readShard, t: readChunk }[kind] || ((plain) => plain);
    if (kind === "index") begin(read(value));
    else if (waiting[kind + number]) waiting[kind + number](read(value, number));
  };

  function readIndex(value) {
    const short = value.shorthand;
    value.letters = [];
    Array.from(short.characters).forEach((character, place) => { value.letters[short.letters.charCodeAt(place)] = character; });
    short.lines.forEach((line, place) => { value.letters[short.lineLetters.charCodeAt(place)] = "\n" + line; });
    value.lines = fold(short.lines.join("\n")).split("\n");
    return value;
  }

  function readShard(text) {
    return new Map(text.split("\t").map((entry) => {
      const end = entry.indexOf(" ");
      return [entry.slice(0, end), entry.slice(end + 1)];
    }));
  }

  function readChunk(texts, number) {
    return texts.map((text, place) => readBranch(text, number * contents.inChunk + place));
  }

  // Out of shorthand (shorthand.py), and apart into names, people and blocks.
  function readBranch(text, number) {
    const plain = text.replace(/[!-\u058f]/g, (letter) => contents.letters[letter.charCodeAt(0)]);
    const blocks = plain.slice(1).split("\n\u0002").map((block) => block.split("\n"));
    const names = blocks.shift();
    return {
      number,
      id: names[0],
      brand: names[1],
      name: names[2],
      names: names.slice(1, 4),
      place: names[4],
      people: names.slice(5),
      units: blocks.map(readUnit),
      ranked: null
    };
  }

  function readUnit(lines) {
    const place = lines[0].split(" ");
    const kind = contents.kinds[place[0]];
    return { rank: kind[0], section: kind[1], anchor: kind[2] + place[1], lines: lines.slice(1) };
  }

  // A script tag, because file:// lets a page read nothing else.
  function fetched(kind, number) {
    const key = kind + number;
    if (!held[key]) {
      held[key] = new Promise((give, refuse) => {
        const tag = document.createElement("script");
        waiting[key] = give;
        tag.src = folder + key + "." + contents.files[kind].digest + ".js";
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

  const facets = () => fetched("f", 0);
  const branch = async (number) => (await fetched("t", Math.floor(number / contents.inChunk)))[number % contents.inChunk];

  // ── A word in a branch ──────────────────────────────────────────────

  // Folded texts by rank; names and people stand in blocks of the page as well, where they count less.
  function rankedTexts(one) {
    if (!one.ranked) {
      const texts = Array.from({ length: RANKS }, () => []);
      texts[0] = one.names.slice();
      texts[1] = one.people.slice();
      one.units.forEach((unit) => { texts[unit.rank].push(unit.lines.join("\n")); });
      one.ranked = texts.map((list) => fold(list.join("\n")));
    }
    return one.ranked;
  }

  // How strongly a word counts in a branch; RANKS when it stands nowhere.
  function rankIn(one, word) {
    const rank = rankedTexts(one).findIndex((text) => text.includes(word));
    return rank < 0 ? RANKS : rank;
  }

  // ── Where a word may stand ──────────────────────────────────────────

  // What is suspected of a word. Two arrays give each branch a number, 0 for no, else 1 + a rank: `may` is where the word
  // can stand and the strongest it can come to there; `sure` is where it does, as far as that is known without its texts.
  // `rankIn` says how strongly it does count in a branch, `marked` what of it is to be marked there.
  async function suspected(word) {
    const asked = keys(word);
    const [keyed, lined] = await Promise.all([fromKeys(asked.list), fromLines(word)]);
    const may = lined.map((rank, number) => Math.min(rank || keyed[number], keyed[number] || rank));
    const sure = asked.exact ? may : lined.map((rank, number) => rank === may[number] ? rank : 0);
    return { word, may, sure, rankIn: (one) => rankIn(one, word), marked: () => word };
  }

  // The same for a word that is meant as it sounds; only names answer to that.
  async function suspectedSound(word) {
    const sounds = await fetched("p", 0);
    const { spellings, sounding } = window.showcaseSounds;
    const spelled = await Promise.all(spellings(word, sounds).map((spelling) => fromKeys(unique(spelling))));
    const written = await Promise.all(word.split(/[a-z]+/).filter((part) => part).map(suspected));
    const stands = (_, number) => spelled.some((some) => some[number]) && written.every((some) => some.may[number]) ? 1 : 0;
    const may = new Uint8Array(contents.branches).map(stands);
    const heard = (name) => {
      const folded = fold(name);
      const places = Array.from(folded, (letter, place) => NO_WORD.test(letter) ? -1 : place).filter((place) => place >= 0);
      const span = sounding(places.map((place) => Array.from(folded)[place]), word, sounds);
      return span && Array.from(folded).slice(places[span[0]], places[span[1] - 1] + 1).join("");
    };
    const heardIn = (one) => [one.names.slice(0, 2), one.people].map((names) => names.map(heard).find((text) => text));
    return {
      word,
      bySound: true,
      may,
      sure: new Uint8Array(contents.branches),
      rankIn: (one) => heardIn(one).concat(null, null, word).findIndex((text) => text),
      marked: (one) => heardIn(one).find((text) => text)
    };
  }

  // Where all keys stand: a word is no stronger than its weakest key.
  async function fromKeys(list) {
    const shards = contents.files.k.count;
    const found = await Promise.all(list.map(async (key) => (await fetched("k", shardOf(key, shards))).get(key)));
    const both = (may, some) => some.map((rank, number) => rank && may[number] && Math.max(rank, may[number]));
    return found.map(readPostings).reduce(both, new Uint8Array(contents.branches).fill(1));
  }

  // Where one of the common lines stands that hold the word.
  async function fromLines(word) {
    const matching = contents.lines.map((line, number) => line.includes(word) ? number : -1).filter((number) => number >= 0);
    const lists = await Promise.all(matching.map((number) => fetched("l", Math.floor(number / contents.inList))));
    const sure = new Uint8Array(contents.branches);
    matching.forEach((number, place) => {
      readPostings(lists[place][number % contents.inList]).forEach((rank, at) => {
        if (rank && (!sure[at] || rank < sure[at])) sure[at] = rank;
      });
    });
    return sure;
  }

  // ── A query ─────────────────────────────────────────────────────────

  const inOrder = (hits) => hits.sort((one, other) => one.rank - other.rank || one.number - other.number);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  // Branches where every word may stand, with the least sum of ranks they can come to; in order, as numbers ascend.
  function candidates(suspects) {
    const found = Array.from({ length: RANKS * suspects.length }, () => []);
    for (let number = 0; number < contents.branches; number += 1) {
      let rank = 0;
      for (let place = 0; place < suspects.length && rank >= 0; place += 1) {
        rank = suspects[place].may[number] ? rank + suspects[place].may[number] - 1 : -1;
      }
      if (rank >= 0) found[rank].push({ number, rank });
    }
    return [].concat(...found);
  }

  // Look into the texts where that is needed, the likeliest first and ever more at a time. `partly` hears of what is
  // certain so far and may say false to end it.
  async function verified(suspects, hits, partly) {
    const isSure = (hit) => suspects.every((suspect) => suspect.sure[hit.number]);
    const certain = hits.filter(isSure);
    const chunks = new Map();
    hits.filter((hit) => !isSure(hit)).forEach((hit) => {
      const chunk = Math.floor(hit.number / contents.inChunk);
      chunks.set(chunk, (chunks.get(chunk) || []).concat(hit));
    });
    const queue = Array.from(chunks.values());
    for (let size = 1; queue.length && partly(inOrder(certain.slice())) !== false; size *= 3) {
      const now = [].concat(...queue.splice(0, size));
      const branches = await Promise.all(now.map((hit) => branch(hit.number)));
      now.forEach((hit, place) => {
        const ranks = suspects.map((suspect) => suspect.sure[hit.number] ? suspect.sure[hit.number] - 1 : suspect.rankIn(branches[place]));
        if (!ranks.includes(RANKS)) certain.push({ number: hit.number, rank: sum(ranks) });
      });
    }
    return inOrder(certain);
  }

  const standsSomewhere = async (suspect) => (await verified([suspect], candidates([suspect]), (certain) => !certain.length)).length > 0;

  // The year of a document with the brackets it is issued with, for those at hand on a keyboard.
  const asIssued = (word) => word.replace(/[[(【]((?:19|20)\d\d)[\])】]/g, "〔$1〕");

  // A word that stands on no page may be a document's number, or a name as it sounds.
  async function understood(word) {
    const suspect = await suspected(word);
    const { suits } = window.showcaseSounds;
    const issued = asIssued(word);
    if ((issued === word && !suits(word)) || await standsSomewhere(suspect)) return suspect;
    return issued === word ? suspectedSound(word) : suspected(issued);
  }

  // The branches that hold all words of a query in the order they are shown, and what to mark in each. `partly` hears of
  // what is certain before the end and may say false to give up. When there are none, `missing` lists the words that stand
  // nowhere, as they were typed.
  async function search(query, partly) {
    const found = await searchAsTyped(query, partly);
    const bare = unquoted(query);
    if (found.hits.length || !bare || words(bare).join() === words(query).join()) return found;
    const without = await searchAsTyped(bare, partly);
    return without.hits.length ? Object.assign(without, { unquoted: true }) : found;
  }

  async function searchAsTyped(query, partly) {
    const asked = words(query);
    const typed = (word) => pieces(query).find((piece) => plain(piece) === word);
    const result = (hits, suspects, missing) => ({
      words: asked,
      hits,
      missing,
      bySound: suspects.some((suspect) => suspect.bySound),
      marked: (one) => suspects.map((suspect) => suspect.marked(one)).filter((text) => text)
    });
    if (!asked.length) return result([], [], []);
    const suspects = await Promise.all(asked.map(understood));
    const hits = await verified(suspects, candidates(suspects), (certain) => partly(result(certain, suspects, [])));
    const missing = [];
    for (let place = 0; place < asked.length && !hits.length; place += 1) {
      if (!await standsSomewhere(suspects[place])) missing.push(typed(asked[place]));
    }
    return result(hits, suspects, missing);
  }

  // The address may ask already: what its first result needs is fetched while the rest of the page still comes.
  function begin(value) {
    contents = value;
    const query = window.showcaseFacets && (window.showcaseFacets.readHash().q || [""])[0];
    if (query) firstOf(query).catch(() => {}); // whoever asks for it will hear
  }

  async function firstOf(query) {
    const { hits } = await search(query, (partly) => !partly.hits.length);
    return hits.length ? branch(hits[0].number) : null;
  }

  window.showcaseEngine = { search, branch, facets, words, keys, fold, shardOf, rankIn, contents: () => contents };
})();
