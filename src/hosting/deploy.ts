import { assetFolder, pictureFolder, searchFolder, searchIndexFolder } from "../addresses/folder-names.ts";
import { LEDGER_FILE } from "../addresses/ledger.ts";

/** How many earlier releases stay, for rolling back and for pages that readers have open. */
const KEPT_RELEASES = 10;

/** Paths in a site of the files that have another name when their content changes, as `find` matches them. */
const LASTING_PATHS: readonly string[] = [
  `./${assetFolder}/*`,
  `./${searchFolder}/${searchIndexFolder}/*`,
  `./${pictureFolder}/*`,
  `./[0-9][0-9][0-9][0-9]/${pictureFolder}/*`,
];

/**
 * The script that puts a built site before readers as a whole: a release folder of its own, then a link that is switched. It
 * needs a POSIX shell, rsync, and the commands `ln`, `mv`, `comm` and `gzip` of GNU or BusyBox.
 */
export function deployScript(): string {
  const lasting = LASTING_PATHS.map((path) => `-path '${path}'`).join(" -o ");
  return SCRIPT.replace("LASTING", lasting)
    .replace("LEDGER", LEDGER_FILE)
    .replace("KEPT", String(KEPT_RELEASES))
    .replaceAll("@{", "${");
}

/** The script. What `@{` begins is a parameter of the shell. */
const SCRIPT = String.raw`#!/bin/sh
# Made by "khotin host deploy". Puts a built site before readers as a whole.
#
#   deploy.sh SITE ROOT         makes ROOT/releases/N of the folder SITE, then lets the link ROOT/current lead there
#   deploy.sh --back ROOT       lets the link lead to the release before the one it leads to
#
# The server serves ROOT/current. Files that did not change are hard links to those of the release before: a release takes
# the room of what changed. Styles, scripts, pictures and parts of the search index of the last releases stay reachable for
# pages that readers have open; KEEP=10 says how many. LINK=kho-tin names the link otherwise. GZIP_FILES=yes also writes a .gz beside each text, and
# BROTLI_FILES=yes a .br by the program brotli.
set -eu
export LC_ALL=C
link=@{LINK:-current}
kept=@{KEEP:-KEPT}

switch_to() {
  ln -sfn "releases/$1" "$root/$link.new"
  mv -T "$root/$link.new" "$root/$link"
  echo "$root/$link -> releases/$1"
}

releases() { ls "$root/releases" | grep -E '^[0-9]+$' | sort -n; }
now_served() { if [ -L "$root/$link" ]; then basename "$(readlink "$root/$link")"; fi; }

if [ "@{1:-}" = --back ]; then
  root=$2
  served=$(now_served)
  before=$(releases | awk -v served="$served" '$1 + 0 < served + 0' | tail -n 1)
  if [ -z "$before" ]; then echo "There is no earlier release." >&2; exit 1; fi
  switch_to "$before"
  exit 0
fi

site=$1
root=$2
if [ ! -f "$site/LEDGER" ]; then echo "$site is no built site." >&2; exit 1; fi
mkdir -p "$root/releases"
mkdir "$root/lock" || { echo "Another run is at work; if none is, remove $root/lock." >&2; exit 1; }
trap 'rm -rf "$root/lock"' EXIT
trap 'exit 1' HUP INT TERM

if [ "@{BROTLI_FILES:-}" = yes ] && ! command -v brotli > /dev/null; then echo "There is no brotli on this machine." >&2; exit 1; fi
served=$(now_served)
newest=$(releases | tail -n 1)
number=$(( @{newest:-0} + 1 ))
draft=$root/lock/draft
# Times are compared to the nanosecond: two builds of one second may leave texts of one length.
rsync -a --modify-window=-1 --delete --exclude=/.khotin --exclude=/.khotin.json \
  @{served:+--link-dest="$(cd "$root/releases/$served" && pwd)"} --out-format=%n "$site/" "$draft/" > "$root/lock/changed"
(cd "$draft" && find . -type f \( LASTING \) | sort) > "$root/lock/lasting"

# What earlier releases had of their own under names that tell the content.
for earlier in $(releases | tail -n "$kept"); do
  [ -f "$root/releases/$earlier.lasting" ] || continue
  comm -13 "$root/lock/lasting" "$root/releases/$earlier.lasting" | while read -r path; do
    mkdir -p "$draft/$(dirname "$path")"
    [ -e "$draft/$path" ] || ln "$root/releases/$earlier/$path" "$draft/$path"
  done
done

# Writes a packed form beside each text. A text that is the same file as before keeps what was made of it.
pack() {
  ending=$1
  shift
  if [ -n "$served" ]; then
    (cd "$root/releases/$served" && find . -name "*.$ending") > "$root/lock/packed"
    while read -r path; do
      if [ "$draft/@{path%.$ending}" -ef "$root/releases/$served/@{path%.$ending}" ]; then echo "$path"; fi
    done < "$root/lock/packed" > "$root/lock/same"
    rsync -a --files-from="$root/lock/same" --link-dest="$(cd "$root/releases/$served" && pwd)" "$root/releases/$served/" "$draft/"
  fi
  find "$draft" -type f -size +0 \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.xml' -o -name '*.svg' -o -name '*.txt' \) |
    while read -r file; do [ -e "$file.$ending" ] || "$@" < "$file" > "$file.$ending"; done
}
if [ "@{GZIP_FILES:-}" = yes ]; then pack gz gzip -9n; fi
if [ "@{BROTLI_FILES:-}" = yes ]; then pack br brotli -c -q 11; fi

mv "$draft" "$root/releases/$number"
mv "$root/lock/lasting" "$root/releases/$number.lasting"
switch_to "$number"

releases | head -n "-$(( kept + 1 ))" | while read -r old; do
  [ "$old" = "$number" ] || rm -rf "$root/releases/$old" "$root/releases/$old.lasting"
done
`;
