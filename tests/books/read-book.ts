import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { SaxesParser } from "saxes";
import { openZip } from "../../src/import/open-zip.ts";

/** The members of a package, in their order. */
export async function membersOf(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(file, 2 ** 30);
  const members = new Map<string, Buffer>();
  for (const name of zip.members.keys()) members.set(name, await zip.read(name, 2 ** 30));
  zip.close();
  return members;
}

/** An element of XML: its name and attributes. */
interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document, in their order. @throws Error where it is not well-formed */
export function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }));
  parser.write(text).close();
  return tags;
}

/** What keeps a file from being a book, as far as its structure tells (EPUB 3.2). Shares nothing with the program. */
export async function bookFaults(file: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const members = await membersOf(file);
  const head = readFileSync(file).subarray(0, 58);
  if (head.readUInt16LE(8) !== 0 || head.toString("latin1", 30, 58) !== "mimetypeapplication/epub+zip")
    faults.push("the first member is not the media type, stored");
  const container = tagsOf(`${members.get("META-INF/container.xml")}`);
  const packagePath = container.find(({ name }) => name === "rootfile")!.attributes["full-path"]!;
  const folder = dirname(packagePath);
  const tags = tagsOf(`${members.get(packagePath)}`);
  const items = tags.filter(({ name }) => name === "item").map(({ attributes }) => attributes);
  const named = items.map(({ href }) => `${folder}/${href}`);
  const others = ["mimetype", "META-INF/container.xml", packagePath];
  for (const path of members.keys()) if (![...named, ...others].includes(path)) faults.push(`${path} is not named`);
  for (const path of named) if (!members.has(path)) faults.push(`${path} is named and not there`);
  if (new Set(named).size !== named.length) faults.push("a file is named twice");
  for (const { idref } of tags.filter(({ name }) => name === "itemref").map(({ attributes }) => attributes))
    if (!items.some(({ id }) => id === idref)) faults.push(`${idref} is read and not named`);
  if (items.filter(({ properties }) => properties === "nav").length !== 1) faults.push("not one file of contents");
  const ids = new Map<string, readonly string[]>();
  const documents = named.filter((path) => path.endsWith(".xhtml"));
  for (const path of documents)
    ids.set(
      path,
      tagsOf(`${members.get(path)}`).flatMap((tag) => tag.attributes.id ?? []),
    );
  for (const path of documents) {
    for (const { attributes } of tagsOf(`${members.get(path)}`)) {
      const href = attributes.href ?? attributes.src;
      if (href === undefined || /^[a-z]+:/.test(href)) continue;
      const [to = "", anchor] = href.split("#");
      const target = to === "" ? path : normalize(join(dirname(path), to));
      if (!named.includes(target)) faults.push(`${path}: ${href} leads nowhere`);
      if (anchor !== undefined && ids.get(target)?.includes(anchor) !== true)
        faults.push(`${path}: ${href} has no place`);
    }
  }
  return faults;
}
