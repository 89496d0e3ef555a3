// draft.js – what was filled in stays on this computer until it is cleared: texts in localStorage, photos in IndexedDB.
((form) => {
  "use strict";

  const KEY = "sc-form-draft";
  const STORE = "photos";
  let timer = 0;
  let turn = 0;              // of the save or the clearing asked for last; an older one says no more
  let kept = new Map();      // what lies in the store: name → photo
  let tell = () => {};
  let silent = false;

  // ── Texts ───────────────────────────────────────────────────────────

  async function save() {
    window.clearTimeout(timer);
    timer = 0;
    const mine = turn += 1;
    const at = new Date();
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ at: at.toISOString(), tree: form.paper.tree, left: form.paper.left, opened: form.paper.opened }));
    } catch (refusal) {
      tell("没有存住：这个浏览器不让本页存东西。请填完就生成压缩包。", true);
      return;
    }
    // Not before the photos lie there too: who reads that it is saved may close the page.
    const whole = await inTurn(savePhotos);
    if (mine !== turn) return;
    if (whole) tell("已存 " + clock(at));
    else tell("文字已存；照片没有存住，关掉页面前请先生成压缩包。", true);
  }

  const clock = (at) => at.getHours() + ":" + ("0" + at.getMinutes()).slice(-2);

  function saveSoon() {
    if (silent) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 500);
  }

  // The draft of last time, laid on the paper: when it was saved, "" when there is none.
  async function restore() {
    let draft = null;
    try {
      draft = JSON.parse(window.localStorage.getItem(KEY));
    } catch (refusal) { /* none, or no storage */ }
    if (!draft || !draft.tree) {
      inTurn(empty);   // of what was cleared the moment before the page was closed
      return "";
    }
    const { tree, left } = form.laidOut(draft.tree);
    form.paper = { tree, files: await storedPhotos(), left: (draft.left || []).concat(left), opened: draft.opened };
    kept = new Map(form.paper.files);
    const at = new Date(draft.at);
    return (at.getMonth() + 1) + "月" + at.getDate() + "日 " + clock(at);
  }

  function clear() {
    window.clearTimeout(timer);
    timer = 0;
    turn += 1;
    try { window.localStorage.removeItem(KEY); } catch (refusal) { /* nothing there */ }
    inTurn(empty);
  }

  // ── Photos ──────────────────────────────────────────────────────────

  // The store is slower than a hand: one change after the other, each from what the one before it left.
  let last = Promise.resolve();
  function inTurn(act) {
    last = last.then(act, act);
    return last;
  }

  function database() {
    return new Promise((resolve) => {
      try {
        const opening = window.indexedDB.open(KEY, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(null);
        opening.onblocked = () => resolve(null);
      } catch (refusal) {
        resolve(null);
      }
    });
  }

  // Do something with the store; what the last request gives, null where there is no store.
  async function inStore(mode, act) {
    const base = await database();
    if (!base) return null;
    return new Promise((resolve) => {
      const change = base.transaction(STORE, mode);
      const request = act(change.objectStore(STORE));
      const done = (value) => { base.close(); resolve(value); };
      change.oncomplete = () => done(request ? request.result : true);
      change.onerror = change.onabort = () => done(null);
    });
  }

  async function empty() {
    kept = new Map();
    await inStore("readwrite", (store) => store.clear());
  }

  // Whether what is on the paper now lies in the store.
  async function savePhotos() {
    const files = new Map(form.paper.files);
    const gone = Array.from(kept.keys()).filter((name) => !files.has(name));
    const fresh = Array.from(files.keys()).filter((name) => kept.get(name) !== files.get(name));
    if (!gone.length && !fresh.length) return true;
    const done = await inStore("readwrite", (store) => {
      gone.forEach((name) => store.delete(name));
      fresh.forEach((name) => store.put(files.get(name), name));
      return null;
    });
    if (done !== null) kept = files;
    return done !== null;
  }

  async function storedPhotos() {
    const names = await inStore("readonly", (store) => store.getAllKeys());
    const photos = await inStore("readonly", (store) => store.getAll());
    return new Map((names || []).map((name, number) => [name, (photos || [])[number]]));
  }

  // ── From now on ─────────────────────────────────────────────────────

  // Save after every change and say so by `say`.
  function keep(say) {
    tell = say;
    form.onChange(saveSoon);
    window.addEventListener("pagehide", () => { if (timer) save(); });
    window.addEventListener("storage", (event) => {
      if (event.key === KEY) say("另一个窗口也在填这份草稿，请只留一个窗口。", true);
    });
  }

  // Whatever happens within `act` is not saved.
  function quietly(act) {
    silent = true;
    try { act(); } finally { silent = false; }
  }

  Object.assign(form, { clearDraft: clear, keepDraft: keep, quietly, restoreDraft: restore });
})(window.scForm);
