// sounds.js – names by how they sound: dongjiao, djdh and 东jiao all mean 东郊灯火. Each character of a name answers to
// itself, to its syllable, or to its first letter; the last one typed to any beginning of its syllable.
// hooks/showcase/pages/pinyin.py files names by the same sounds.
(() => {
  "use strict";

  const MARK = "'";
  const MOST_SPELLINGS = 32;

  // Whether a word can be meant as sounds: letters, perhaps beside Han, two and more.
  const suits = (word) => /^[a-z\u3400-\u9fff]{2,}$/.test(word) && /[a-z]/.test(word);

  // What may be meant: lists of keys, all of one list must stand. `sounds` gives the syllables of each Han, parted by spaces.
  function spellings(word, sounds) {
    const syllables = Array.from(new Set(Object.values(sounds).join(" ").split(" ")));
    return word.split(/[^a-z]+/).filter((part) => part)
      .map((part) => spell(part, syllables))
      .reduce((all, some) => [].concat(...all.map((one) => some.map((other) => one.concat(other)))).slice(0, MOST_SPELLINGS), [[]]);
  }

  function spell(part, syllables) {
    const found = [firstKeys(part)];
    const walk = (at, firsts, keys) => {
      if (found.length > MOST_SPELLINGS) return;
      const rest = part.slice(at);
      if (!rest) { found.push(keys.concat(firstKeys(firsts))); return; }
      const whole = syllables.filter((syllable) => rest.startsWith(syllable));
      whole.forEach((syllable) => walk(at + syllable.length, firsts + rest[0], keys.concat(MARK + syllable)));
      const begun = syllables.filter((syllable) => syllable.length > rest.length && syllable.startsWith(rest));
      if (begun.length && firsts) found.push(keys.concat(firstKeys(firsts + rest[0])));
      else begun.forEach((syllable) => found.push([MARK + syllable]));
      if (!whole.length && rest.length > 1) walk(at + 1, firsts + rest[0], keys);
    };
    walk(0, "", []);
    return found.filter((keys) => keys.length || part.length === 1);
  }

  // The keys of first letters: of each three neighbours, or of two.
  function firstKeys(firsts) {
    const count = firsts.length > 2 ? 3 : 2;
    return Array.from({ length: Math.max(0, firsts.length - count + 1) }, (_, at) => MARK + firsts.slice(at, at + count));
  }

  // Where a word sounds in the letters of a name: [start, end), or null.
  function sounding(letters, word, sounds) {
    const end = (at, from) => {
      if (from === word.length) return at;
      if (at === letters.length) return -1;
      const ways = letters[at] === word[from] ? [1] : [];
      for (const sound of (sounds[letters[at]] || "").split(" ")) {
        if (sound && word.startsWith(sound, from)) ways.push(sound.length);
        if (sound && sound[0] === word[from]) ways.push(1);
        if (sound.startsWith(word.slice(from))) return at + 1;
      }
      return ways.reduce((found, length) => found >= 0 ? found : end(at + 1, from + length), -1);
    };
    for (let start = 0; start < letters.length; start += 1) {
      const stop = end(start, 0);
      if (stop >= 0) return [start, stop];
    }
    return null;
  }

  window.showcaseSounds = { suits, spellings, sounding };
})();
