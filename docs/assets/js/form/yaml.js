// yaml.js – branch.yaml read and written with js-yaml. Every scalar stays the text it is; what our own reader
// (authored/yamlfile) would not read back to the letter is put in quotes.
((form) => {
  "use strict";

  const { EVENT_ID, SCALAR_STYLE, FAILSAFE_SCHEMA } = jsyaml;
  const LIMIT = 256 * 1024;
  const DEEPEST = 12;
  const HEADER = "# 支部品牌填报材料，由填报页生成；用填报页可以再打开接着改。\n";

  // ── Reading ─────────────────────────────────────────────────────────

  // Return what the bytes of a branch file say: {said}, or {fault} with the sentence that tells why not.
  function readYaml(bytes) {
    if (bytes.length > LIMIT) return { fault: told("file-too-large", { kilobytes: LIMIT / 1024 }) };
    if (starts(bytes, "PK\x03\x04") || starts(bytes, "\xd0\xcf\x11\xe0") || starts(bytes, "%PDF")) return { fault: told("file-not-text") };
    const text = decoded(bytes);
    if (text === null) return { fault: told("encoding-unknown") };
    try {
      const veil = veiled(tolerated(text.replace(/\r\n?/g, "\n")));
      const said = built(veil.text, veil.lift);
      return form.isGroup(said) ? { said } : { fault: told("file-shape", { example: "支部:" }) };
    } catch (stumble) {
      const line = stumble.mark ? "第 " + (stumble.mark.line + 1) + " 行：" : "";
      return { fault: Object.assign(told("line-unclear"), { before: line }) };
    }
  }

  const told = (code, parts) => form.say(code, [], parts);
  const starts = (bytes, mark) => Array.from(mark).every((letter, at) => bytes[at] === letter.charCodeAt(0));

  function decoded(bytes) {
    const encodings = starts(bytes, "\xff\xfe") ? ["utf-16le"] : starts(bytes, "\xfe\xff") ? ["utf-16be"] : ["utf-8", "gb18030"];
    for (const encoding of encodings) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch (wrong) { /* try the next */ }
    }
    return null;
  }

  // The parser takes no character that nobody sees; here they wear another until it is done, and are told with their field.
  function veiled(text) {
    const unseen = Array.from(new Set(text.match(form.UNSEEN) || []));
    let spare = 0xe000;
    const veils = new Map(unseen.map((letter) => {
      while (text.indexOf(String.fromCharCode(spare)) >= 0) spare += 1;
      return [letter, String.fromCharCode(spare++)];
    }));
    const lift = (value) => unseen.reduce((lifted, letter) => lifted.split(veils.get(letter)).join(letter), value);
    return { text: text.replace(form.UNSEEN, (letter) => veils.get(letter)), lift };
  }

  // The commonest slips of a Chinese keyboard, as authored/yamlfile/tolerance.py puts them right: marks after known keys.
  function tolerated(text) {
    const keys = longestFirst(knownKeys()).join("|");
    const field = new RegExp("^( *(?:- +)*)(" + keys + ")[ \\u3000]*(?:[：﹕︰∶][ \\u3000]*|:(?=[^ ]))");
    const within = new RegExp("([{，,] *)(" + keys + ")[ \\u3000]*(?:[：﹕︰∶][ \\u3000]*|:(?=[^ ]))", "g");
    let block = -1;       // inside a block text: its lines stand deeper than this
    let quoted = false;   // inside a text in quotes that goes on from the line before
    return text.split("\n").map((line) => {
      const goesOn = quoted;
      if ((line.replace(/\\./g, "").match(/"/g) || []).length % 2) quoted = !quoted;
      if (goesOn) return line;
      const plain = line.replace(/^[ \t\u3000\u00a0]+/, (run) => run.replace(/\t|\u3000/g, "  ").replace(/\u00a0/g, " "));
      const depth = plain.length - plain.trimStart().length;
      if (block >= 0 && (!plain.trim() || depth > block)) return plain;
      block = -1;
      const mended = plain.replace(field, "$1$2: ");
      if (/(?::|^ *-) +[|>][-+\d]*$/.test(mended)) block = depth;
      const flow = /^ *(?:- +)*(?:[^"'{[]*: +)?[{[]/.test(mended) && !/["']/.test(mended);
      return flow ? mended.replace(within, (_, before, key) => before.replace("，", ", ") + key + ": ") : mended;
    }).join("\n");
  }

  function knownKeys() {
    const keys = new Set(["格式版本"].concat(form.asked.strengths));
    const walk = (blank) => (blank.blanks || []).forEach((inner) => { keys.add(inner.key); walk(inner); });
    walk(form.root);
    return keys;
  }

  const longestFirst = (keys) => Array.from(keys).sort((one, other) => other.length - one.length)
    .map((key) => key.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));

  function built(text, lift) {
    const events = jsyaml.parseEvents(text, { maxDepth: DEEPEST });
    if (events.some((event) => event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0)) {
      throw new Error("anchors, aliases and tags have no meaning here");
    }
    const known = knownKeys();
    let at = 0;
    const next = () => events[at++];
    const value = () => {
      const event = next();
      if (event.type === EVENT_ID.SCALAR) return lift(scalar(event, text));
      const list = event.type === EVENT_ID.SEQUENCE;
      const made = list ? [] : {};
      while (events[at].type !== EVENT_ID.POP) {
        if (list) made.push(value());
        else field(made, cleaned(value(), known), value());
      }
      at += 1;
      return made;
    };
    return next().type === EVENT_ID.DOCUMENT && events[at].type !== EVENT_ID.POP ? value() : {};
  }

  function cleaned(key, known) {
    const plain = String(key).normalize("NFKC").replace(/\s+/g, "");
    return !known.has(key) && known.has(plain) ? plain : String(key);
  }

  function field(made, name, value) {
    if (Object.prototype.hasOwnProperty.call(made, name)) throw new Error("a key stands twice: " + name);
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  }

  function scalar(event, text) {
    const document = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
    const [value] = jsyaml.constructFromEvents([document, event, { type: EVENT_ID.POP }], { source: text, schema: FAILSAFE_SCHEMA });
    const lines = text.slice(event.valueStart, event.valueEnd).split("\n");
    if (typeof value !== "string") return "";
    return lines.length > 1 && event.style !== SCALAR_STYLE.LITERAL_BLOCK ? withoutFoldBlanks(value, lines) : value;
  }

  // YAML folds a line break into a blank; between Han it would stand on the page (authored/yamlfile/folding.py).
  function withoutFoldBlanks(value, rawLines) {
    const lines = rawLines.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""));
    let made = "";
    let at = 0;
    lines.slice(0, -1).forEach((line, number) => {
      const found = line ? value.indexOf(line, at) : -1;
      if (found < 0) return;
      const end = found + line.length;
      made += value.slice(at, end);
      at = end;
      const following = lines[number + 1];
      if (following && value[end] === " " && value.startsWith(following, end + 1)) {
        at += meetWide(line[line.length - 1], following[0]) ? 1 : 0;
      }
    });
    return made + value.slice(at);
  }

  const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\ud83c-\ud87f\udc00-\udfff]/;
  const MARKS = "“”‘’…—·";
  function meetWide(left, right) {
    const wide = [WIDE.test(left), WIDE.test(right)];
    if (wide[0] && wide[1]) return true;
    return (wide[0] || wide[1]) && (MARKS.indexOf(left) >= 0 || MARKS.indexOf(right) >= 0);
  }

  // ── Writing ─────────────────────────────────────────────────────────

  // Read back to the letter without quotes: Han, letters, digits and marks that mean nothing to YAML or to our reader.
  const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9“《〔×](?:[\u4e00-\u9fffA-Za-z0-9，。、；？！（）《》“”〔〕【】…·—×\-./_%]| (?=[^ ]))*$/;
  const quoted = (layout) => {
    layout.style = PLAIN.test(layout.node.value) ? SCALAR_STYLE.PLAIN : SCALAR_STYLE.DOUBLE_QUOTED;
  };

  // Return `tree` as the text of a branch file; it is read again before it is handed on.
  function writeYaml(tree) {
    const options = { schema: FAILSAFE_SCHEMA, lineWidth: -1, quoteStyle: "double", scalarStyleRules: [quoted] };
    const blocks = Object.keys(tree).map((key) => jsyaml.dump({ [key]: tree[key] }, options));
    const text = HEADER + "\n" + blocks.join("\n");
    const again = readYaml(new TextEncoder().encode(text));
    if (JSON.stringify(again.said) !== JSON.stringify(tree)) throw new Error("the file would not read back as written");
    return text;
  }

  Object.assign(form, { meetWide, readYaml, writeYaml });
})(window.scForm);
