// pictures.js – a photo as bytes: what it is, whether it is whole, and how it is made small and rid of what a camera
// writes into it. What is said of it comes from photos/kinds.py and photos/wholeness.py.
((form) => {
  "use strict";

  const LONGEST = 2400;        // px
  const HEAVIEST = 100;        // MB
  const LARGEST = 200;         // million pixels
  const QUALITY = 0.88;

  const STARTS = [
    ["\xff\xd8\xff", "JPEG"], ["\x89PNG\r\n\x1a\n", "PNG"], ["GIF87a", "GIF"], ["GIF89a", "GIF"], ["BM", "BMP"],
  ];
  const FOREIGN = [
    ["%!PS", "photo-drawing", "EPS"], ["%PDF", "photo-document", " PDF 文档"],
    ["PK\x03\x04", "photo-archive", "压缩包或 Office 文档"], ["Rar!", "photo-archive", "压缩包"],
    ["7z\xbc\xaf", "photo-archive", "压缩包"], ["\x1f\x8b", "photo-archive", "压缩包"],
    ["\xd0\xcf\x11\xe0", "photo-document", " Office 文档"], ["8BPS", "photo-document", " Photoshop 文件"],
  ];

  const letters = (bytes, start, end) => String.fromCharCode(...bytes.subarray(start, end));
  const starts = (bytes, mark) => letters(bytes, 0, mark.length) === mark;
  const big16 = (bytes, at) => bytes[at] * 256 + bytes[at + 1];
  const big32 = (bytes, at) => big16(bytes, at) * 65536 + big16(bytes, at + 2);
  const refused = (code, parts) => ({ fault: form.say(code, ["照片"], parts) });

  // ── What it is ──────────────────────────────────────────────────────

  // {kind}, or {fault} for what is no photo.
  function kindOf(bytes) {
    if (!bytes.length) return refused("photo-empty");
    if (letters(bytes, 4, 8) === "ftyp") return kindOfBrands(bytes);
    if (starts(bytes, "RIFF") && letters(bytes, 8, 12) === "WEBP") return { kind: "WEBP" };
    const known = STARTS.find(([mark]) => starts(bytes, mark));
    if (known) return { kind: known[1] };
    const foreign = FOREIGN.find(([mark]) => starts(bytes, mark));
    if (foreign) return refused(foreign[1], { kind: foreign[2] });
    const text = letters(bytes, 0, 1024).replace(/^\xef\xbb\xbf/, "").trimStart().toLowerCase();
    if (/^<(?:html|!doctype html)/.test(text)) return refused("photo-document", { kind: "网页" });
    if (text[0] === "<" && text.indexOf("<svg") >= 0) return refused("photo-drawing", { kind: "SVG" });
    return refused("photo-unknown");
  }

  function kindOfBrands(bytes) {
    const end = Math.min(big32(bytes, 0), bytes.length, 1024);
    const brands = [letters(bytes, 8, 12)];
    for (let at = 16; at < end; at += 4) brands.push(letters(bytes, at, at + 4));
    const telling = brands.find((brand) => /^(?:avi[fs]|he[iv][cxms])$/.test(brand));
    if (!telling) return refused(brands.indexOf("mif1") >= 0 ? "photo-unknown" : "photo-video");
    return telling.startsWith("avi") ? { kind: "AVIF" } : refused("photo-heic");
  }

  // ── Whether it is whole, and whether it carries anything but the picture ──

  function isTorn(bytes, kind) {
    if (kind === "JPEG") return lastIndex(bytes, [0xff, 0xd9]) < firstScan(bytes);
    if (kind === "PNG") return lastIndex(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]) < 8;
    return kind === "WEBP" && bytes[4] + 256 * (bytes[5] + 256 * (bytes[6] + 256 * bytes[7])) + 8 > bytes.length;
  }

  function lastIndex(bytes, mark) {
    for (let at = bytes.length - mark.length; at >= 0; at -= 1) {
      if (mark.every((byte, number) => bytes[at + number] === byte)) return at;
    }
    return -1;
  }

  // Give each segment before the picture data to `tell`; return where the data begins.
  function firstScan(bytes, tell) {
    let at = 2;
    while (at + 4 <= bytes.length && bytes[at] === 0xff) {
      if (bytes[at + 1] === 0xda) return at;
      if (bytes[at + 1] === 0xff) {
        at += 1;
      } else {
        if (tell) tell(bytes[at + 1], at, at + 2 + big16(bytes, at + 2));
        at += 2 + big16(bytes, at + 2);
      }
    }
    return bytes.length;
  }

  // A JPEG with frame, tables and JFIF head only, a PNG with nothing but its picture: it may stay as it is.
  function isBare(bytes, kind) {
    let bare = true;
    if (kind === "JPEG") {
      firstScan(bytes, (marker) => { bare = bare && !isRemark(marker); });
      return bare;
    }
    if (kind !== "PNG") return false;
    for (let at = 8; at + 8 <= bytes.length; at += 12 + big32(bytes, at)) {
      bare = bare && /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|sRGB|cHRM|pHYs|sBIT|bKGD)$/.test(letters(bytes, at + 4, at + 8));
    }
    return bare;
  }

  // EXIF, profiles, comments: every application segment but the JFIF head.
  const isRemark = (marker) => marker === 0xfe || (marker > 0xe0 && marker < 0xf0);

  // Browsers write a profile of their own, always the same one: sRGB, which is meant without it too.
  function withoutRemarks(bytes) {
    const parts = [bytes.subarray(0, 2)];
    const start = firstScan(bytes, (marker, from, to) => { if (!isRemark(marker)) parts.push(bytes.subarray(from, to)); });
    parts.push(bytes.subarray(start));
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    parts.reduce((at, part) => { whole.set(part, at); return at + part.length; }, 0);
    return whole;
  }

  // ── Making it small ─────────────────────────────────────────────────

  // {bytes, ending, width, height, shown, changed}, or {fault}. `shown` is a small copy to look at, as a data address.
  async function pictured(bytes) {
    const { kind, fault } = kindOf(bytes);
    if (fault) return { fault };
    if (bytes.length > HEAVIEST * 1e6) return refused("photo-too-heavy", { megabytes: Math.round(bytes.length / 1e6), limit: HEAVIEST });
    if (isTorn(bytes, kind)) return refused("photo-truncated");
    const picture = await decoded(bytes, kind);
    if (!picture) return refused("photo-unreadable");
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (width * height > LARGEST * 1e6) {
      return refused("photo-too-large", { megapixels: Math.round(width * height / 1e6), limit: LARGEST });
    }
    const shown = drawn(picture, 480, "#fff").toDataURL("image/jpeg", 0.8);
    if (Math.max(width, height) <= LONGEST && isBare(bytes, kind)) {
      return { bytes, ending: kind === "PNG" ? "png" : "jpg", width, height, shown, changed: false };
    }
    return Object.assign({ shown, changed: true }, await developed(picture, kind));
  }

  // A browser turns the picture upright by itself (Chromium from 81 on), in <img> and in what is drawn of it.
  function decoded(bytes, kind) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onerror = () => resolve(null);
      reader.onload = () => {
        const picture = new Image();
        picture.onload = () => resolve(picture);
        picture.onerror = () => resolve(null);
        picture.src = reader.result;
      };
      reader.readAsDataURL(new Blob([bytes], { type: "image/" + kind.toLowerCase() }));
    });
  }

  async function developed(picture, kind) {
    const canvas = drawn(picture, LONGEST);
    const keepsAlpha = kind === "PNG" || kind === "GIF" || kind === "WEBP";
    const wanted = keepsAlpha && hasAlpha(canvas) ? ["image/png", "png"] : ["image/jpeg", "jpg"];
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, wanted[0], QUALITY));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const bare = wanted[1] === "jpg" ? withoutRemarks(bytes) : bytes;
    return { bytes: bare, ending: wanted[1], width: canvas.width, height: canvas.height };
  }

  function drawn(picture, longest, ground) {
    const scale = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    const pencil = canvas.getContext("2d");
    pencil.imageSmoothingQuality = "high";
    if (ground) {
      pencil.fillStyle = ground;
      pencil.fillRect(0, 0, canvas.width, canvas.height);
    }
    pencil.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  function hasAlpha(canvas) {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 3; at < data.length; at += 4) if (data[at] < 255) return true;
    return false;
  }

  Object.assign(form, { pictured });
})(window.scForm);
