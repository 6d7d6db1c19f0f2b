import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSiteConfig, type SiteConfig } from "../../content/site-config.ts";
import type { FoundThing } from "../found-item.ts";
import { openBeside } from "../pages/open-beside.ts";
import type { Reader, Source } from "../reader.ts";
import { articleItem } from "./article-item.ts";

/** Reads another archive of this program: a content folder, whose articles keep their fields, addresses and files. */
export const archiveReader: Reader = {
  kind: "archive",
  recognises: async (source) => source.isFolder && articleFiles(source.path).length > 0,
  read: readArchive,
};

const ARTICLE = /^(?:[^/]+\.md|[^/]+\/index\.md)$/;

/** The article files of a content folder, by their paths in it, sorted. */
function articleFiles(folder: string): readonly string[] {
  const files: string[] = [];
  for (const year of namesIn(join(folder, "articles"), /^[1-9]\d{3}$/)) {
    for (const month of namesIn(join(folder, "articles", year), /^(?:0[1-9]|1[0-2])$/)) {
      const place = `articles/${year}/${month}`;
      for (const name of namesIn(join(folder, place), /^[^.]/)) {
        const file = [name, `${name}/index.md`].find(
          (each) => ARTICLE.test(each) && existsSync(join(folder, place, each)),
        );
        if (file !== undefined) files.push(`${place}/${file}`);
      }
    }
  }
  return files;
}

function namesIn(folder: string, wanted: RegExp): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

async function* readArchive(source: Source): AsyncIterable<FoundThing> {
  const config = formerConfig(source.path);
  for (const file of articleFiles(source.path)) {
    const path = join(source.path, file);
    const label = `${source.label}/${file}`;
    const item = articleItem(readFileSync(path, "utf8"), { file, label, config });
    const inner = { ...source, path, way: [...source.way, ...file.split("/")] };
    const local = `file:///${inner.way.map(encodeURIComponent).join("/")}`;
    if (item.found !== "item") yield item;
    else yield { ...item, open: openFrom(inner, local, dirname(file)), originalPath: path };
  }
}

/** Opens files of an article: its body names them from its own folder, which stands at the root of `file:` addresses. */
function openFrom(source: Source, local: string, folder: string) {
  const open = openBeside(source, local, null);
  const root = local.slice(0, local.indexOf(`/${folder}/`) + 1);
  return (address: string) =>
    open(address.startsWith("file:///") ? `${root}${address.slice("file:///".length)}` : address);
}

function formerConfig(folder: string): SiteConfig {
  const file = join(folder, "site.yaml");
  return readSiteConfig(existsSync(file) ? readFileSync(file, "utf8") : null, file, null, []);
}
