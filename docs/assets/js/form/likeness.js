// likeness.js – what a slip was probably meant to be: authored/likeness.py, with Python's difflib behind it.
((form) => {
  "use strict";

  const bare = (word) => word.normalize("NFKC").toLowerCase();

  // The word of `known` that `word` was probably meant to be; "" when none is near.
  function closest(word, known) {
    const meant = bare(word);
    const byBare = new Map();
    known.slice().reverse().forEach((choice) => byBare.set(bare(choice), choice));
    const cutoff = Array.from(meant).length < 4 ? 0.5 : 0.6;
    let best = null;
    byBare.forEach((choice, shape) => {
      const score = ratio(shape, meant);
      if (score >= cutoff && (!best || score > best.score || (score === best.score && shape > best.shape))) {
        best = { score, shape };
      }
    });
    if (best) return byBare.get(best.shape);
    if (Array.from(meant).length < 2) return "";
    const within = Array.from(byBare.keys()).find((shape) => (
      Array.from(shape).length > 1 && (meant.indexOf(shape) >= 0 || shape.indexOf(meant) >= 0)
    ));
    return within ? byBare.get(within) : "";
  }

  function ratio(one, other) {
    const a = Array.from(one);
    const b = Array.from(other);
    const length = a.length + b.length;
    return length ? (2 * matches(a, b, 0, a.length, 0, b.length)) / length : 1;
  }

  function matches(a, b, aLow, aHigh, bLow, bHigh) {
    const [i, j, size] = longest(a, b, aLow, aHigh, bLow, bHigh);
    if (!size) return 0;
    return size + matches(a, b, aLow, i, bLow, j) + matches(a, b, i + size, aHigh, j + size, bHigh);
  }

  // The longest run both have, the first in `a`, then the first in `b`.
  function longest(a, b, aLow, aHigh, bLow, bHigh) {
    let best = [aLow, bLow, 0];
    let before = new Map();
    for (let i = aLow; i < aHigh; i += 1) {
      const here = new Map();
      for (let j = bLow; j < bHigh; j += 1) {
        if (a[i] === b[j]) {
          const size = (before.get(j - 1) || 0) + 1;
          here.set(j, size);
          if (size > best[2]) best = [i - size + 1, j - size + 1, size];
        }
      }
      before = here;
    }
    return best;
  }

  // The number that one wrong, lost or misplaced sign made `number`; "" for none, or more than one.
  function oneSlipAway(number, known) {
    const own = withOneLeftOut(number);
    const near = known.filter((other) => withOneLeftOut(other).some((spelt) => own.indexOf(spelt) >= 0));
    return near.length === 1 ? near[0] : "";
  }

  // Of two shorter numbers nearly all are alike.
  function withOneLeftOut(number) {
    const forms = [number].concat(Array.from(number, (_, at) => number.slice(0, at) + number.slice(at + 1)));
    return forms.filter((form) => form.length >= 3);
  }

  Object.assign(form, { closest, oneSlipAway });
})(window.scForm);
