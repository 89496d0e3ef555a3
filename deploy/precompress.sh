#!/bin/sh
# Lays a .gz beside every text file of the site, which nginx sends as it is (gzip_static). Run it after each build.
set -eu

site="${1:-site}"
if [ ! -f "$site/index.html" ]; then
  echo "没有找到网站 $site。用法:sh deploy/precompress.sh 网站文件夹" >&2
  exit 2
fi
find "$site" -type f -name '*.gz' -delete
find "$site" -type f \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.csv' -o -name '*.svg' -o -name '*.txt' \) \
  -size +1 -exec gzip -9 -k -n {} +
