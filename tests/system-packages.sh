#!/bin/sh
# Installs the programs that the tests drive: a browser, Chinese fonts, a web server, Node; with "judge" also Java.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-noto-cjk"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
command -v npm >/dev/null 2>&1 || missing="$missing nodejs npm"
if [ "${1:-}" = judge ]; then
  command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
fi
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -n "$missing" ] || exit 0

root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "测试还缺:$missing。请用管理员身份运行:apt-get install$missing" >&2
    exit 1
  fi
  root="sudo"
fi
echo "正在安装测试要用的程序:$missing" >&2
$root apt-get update -qq
# shellcheck disable=SC2086
if ! DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
  echo "没有装上:$missing。请手工安装后再运行 make test。" >&2
  exit 1
fi
