// unpack.js – takes the browsers out of their packages: `node unpack.js FOLDER` lays FOLDER/<version>/chromium there.
"use strict";

const fs = require("fs");
const path = require("path");
const { brotliDecompressSync } = require("zlib");

const target = process.argv[2];
for (const version of ["86", "92", "103"]) {
  const packed = path.join(__dirname, "node_modules", "chromium-" + version, "bin", "chromium.br");
  const program = path.join(target, version, "chromium");
  fs.mkdirSync(path.dirname(program), { recursive: true });
  fs.writeFileSync(program + ".new", brotliDecompressSync(fs.readFileSync(packed)), { mode: 0o755 });
  fs.renameSync(program + ".new", program); // half a browser is never taken for one
}
