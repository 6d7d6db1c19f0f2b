import { LEDGER_FILE } from "../addresses/ledger.ts";
import { LASTING } from "./lasting.ts";

/**
 * The script that brings a built site into a bucket of S3, or anywhere else that rclone knows. It needs a POSIX shell, rclone
 * 1.60 or later, and the commands `awk`, `cmp`, `comm`, `sort` and `grep`.
 */
export function bucketScript(): string {
  const lasting = `^(${LASTING.join("|")})`;
  return SCRIPT.replaceAll("LASTING", lasting).replace("LEDGER", LEDGER_FILE).replaceAll("@{", "${");
}

/** The script. What `@{` begins is a parameter of the shell. */
const SCRIPT = String.raw`#!/bin/sh
# Made by "khotin host bucket". Brings a built site into a bucket by rclone: what changed, and nothing else.
#
#   bucket.sh SITE REMOTE       bucket.sh _site kho:tin.thanhpho.gov.vn
#
# REMOTE is what rclone calls the bucket, with a folder where the base URL has a path (kho:bucket/kho-tin). What changed is told
# by the lists of checksums that the bucket has of the last upload. Files come before the pages that show them, articles before
# listings, the lists of checksums last; what the site no longer has goes after that. A run that was ended is
# finished by the next. FULL=yes compares every file with the bucket. Only files that an upload brought there are ever removed.
set -eu
export LC_ALL=C
export RCLONE_S3_NO_CHECK_BUCKET=true
site=$1
to=@{2%/}
mark=.khotin-upload
lists=manifest-sha256.txt
signature=$lists.minisig
if [ ! -f "$site/$lists" ] || [ ! -f "$site/LEDGER" ]; then echo "$site is no built site." >&2; exit 1; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/old"

# A file of the bucket; nothing where it is not there.
fetch() { rclone copy "$to" "$work/old" --include "/$1" --quiet < /dev/null; }
fetch "{$lists,$mark,$signature}"
touch "$work/old/$lists" "$work/old/$mark"

# The volumes whose lists are not the same in the bucket and here.
grep -hE ' [0-9]{4}/'"$lists"'$' "$site/$lists" | sort > "$work/new-volumes" || true
grep -hE ' [0-9]{4}/'"$lists"'$' "$work/old/$lists" | sort > "$work/old-volumes" || true
if [ "@{FULL:-}" = yes ]; then cat "$work/new-volumes" "$work/old-volumes"; else comm -3 "$work/new-volumes" "$work/old-volumes"; fi |
  awk '{ print substr($NF, 1, 4) }' | sort -u > "$work/volumes"
while read -r year; do
  if grep -q " $year/" "$work/old-volumes"; then fetch "$year/$lists"; fi
done < "$work/volumes"

# The lines of the lists in a folder, each path from the root of the site.
lines() {
  cat "$1/$lists"
  while read -r year; do
    if [ -f "$1/$year/$lists" ]; then
      awk -v year="$year/" '{ path = substr($0, 67); print substr($0, 1, 66) (path ~ /^\.\.\// ? substr(path, 4) : year path) }' "$1/$year/$lists"
    fi
  done < "$work/volumes"
}
lines "$site" | sort > "$work/new"
lines "$work/old" | sort > "$work/was"
if grep -q '^\\' "$work/new"; then echo "Names with backslashes or line breaks cannot be brought into a bucket." >&2; exit 1; fi
paths() { cut -c 67- "$1" | sort -u; }
paths "$work/new" > "$work/here"
paths "$work/was" > "$work/there"
# What an ended run had begun to bring is brought again, or taken away.
sort -u "$work/old/$mark" > "$work/begun"
if [ "@{FULL:-}" = yes ] || [ ! -s "$work/old/$lists" ]; then
  cp "$work/here" "$work/changed"
  compare="--checksum"
else
  comm -23 "$work/new" "$work/was" > "$work/differ"
  { paths "$work/differ"; awk 'NR == FNR { here[$0] = 1; next } $0 in here' "$work/here" "$work/begun"; } | sort -u > "$work/changed"
  compare="--no-check-dest"
fi
sort -u "$work/there" "$work/begun" | comm -23 - "$work/here" > "$work/gone"
# No list has the signature of the first list.
: > "$work/signature"
if [ -f "$site/$signature" ]; then
  cmp -s "$site/$signature" "$work/old/$signature" || echo "$signature" > "$work/signature"
elif [ -f "$work/old/$signature" ]; then
  echo "$signature" >> "$work/gone"
fi
if [ "$compare" = --no-check-dest ] && [ ! -s "$work/changed" ] && [ ! -s "$work/gone" ] && [ ! -s "$work/signature" ]; then
  echo "Nothing changed."
  exit 0
fi

# Brings the listed files. The second word is what browsers and caches are told.
bring() {
  [ -s "$1" ] || return 0
  rclone copy "$site" "$to" --files-from-raw "$1" --no-traverse $compare --transfers "@{TRANSFERS:-16}" \
    --header-upload "Cache-Control: $2" --quiet
}
lasting='LASTING'
article='^[0-9]{4}/[0-9]{2}/[^/]+/index\.html$'
last="^($lists|manifest-check\.txt|ledger\.json|[0-9]{4}/$lists)$"
text='\.(html|xml|json|txt|webmanifest)$'
pick() { grep -E "$1" "$2" > "$3" || true; }
omit() { grep -Ev "$1" "$2" > "$3" || true; }
pick "$lasting" "$work/changed" "$work/1"
omit "$lasting" "$work/changed" "$work/others"
omit "$text" "$work/others" "$work/2"
pick "$text" "$work/others" "$work/texts"
pick "$article" "$work/texts" "$work/3"
omit "$article" "$work/texts" "$work/rest"
omit "$last" "$work/rest" "$work/4"
pick "$last" "$work/rest" "$work/5"

cat "$work/begun" "$work/changed" | sort -u | rclone rcat "$to/$mark" --quiet
bring "$work/1" "public, max-age=31536000, immutable"
for step in 2 3 4 5; do bring "$work/$step" no-cache; done
compare="--no-check-dest"
{ echo "$lists"; cat "$work/signature"; } > "$work/6"
bring "$work/6" no-cache
if [ -s "$work/gone" ]; then rclone delete "$to" --files-from-raw "$work/gone" --no-traverse --quiet; fi
rclone deletefile "$to/$mark" --quiet
echo "$(wc -l < "$work/changed" | tr -d ' ') files brought, $(wc -l < "$work/gone" | tr -d ' ') removed."
`;
