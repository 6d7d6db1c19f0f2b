import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { isWholeFolder, makeSealedFolder } from "../cache/sealed-folder.ts";
import type { NamedFile } from "../content/sources/named-file.ts";
import type { Icon } from "./make-icons.ts";
import type { Logo } from "./make-logo.ts";
import type { LookFault, LookRole, SourcePicture } from "./source-picture.ts";

/** A file that was made of a logo or icon. */
export interface MadeFile {
  /** The name that it is published under, with a hash of its bytes. */
  readonly name: string;
  /** Its path in the cache. */
  readonly from: string;
}

/** The size that pages show a logo in, in CSS pixels. */
type LogoFacts = Pick<Logo, "widthPx" | "heightPx">;

export type MadeLogo = MadeFile & LogoFacts;

/** All icons, by what each is for. A picture that is no drawing has no icon for `any` size. */
export type MadeIcons = Readonly<Record<Exclude<Icon["use"], "any">, MadeFile>> & { readonly any?: MadeFile };

/** What the making of a logo or icon needs besides the file. */
export interface MakingOptions {
  readonly cacheDir: string;
  /** Says which program makes it: another one makes it anew. */
  readonly programKey: string;
}

/** Makes the logo from a file, or takes it from the cache. The result is a fault where the file cannot be used. */
export async function findOrMakeLogo(
  path: string,
  file: NamedFile,
  options: MakingOptions,
): Promise<MadeLogo | LookFault> {
  const made = await findOrMake<LogoFacts>("logo", path, file, options, async (source) => {
    const { makeLogo } = await import("./make-logo.ts");
    const { bytes, extension, widthPx, heightPx } = await makeLogo(source);
    return [{ name: nameOf("logo", bytes, extension), bytes, facts: { widthPx, heightPx } }];
  });
  return "code" in made ? made : made[0]!;
}

/** Makes the icons from a file, or takes them from the cache. The result is a fault where the file cannot be used. */
export async function findOrMakeIcons(
  path: string,
  file: NamedFile,
  options: MakingOptions,
): Promise<MadeIcons | LookFault> {
  const made = await findOrMake<Pick<Icon, "use">>("icon", path, file, options, async (source) => {
    const { makeIcons } = await import("./make-icons.ts");
    return (await makeIcons(source)).map(({ use, bytes, extension }) => {
      const start = use === "any" ? "icon" : `icon-${use}`;
      return { name: nameOf(start, bytes, extension), bytes, facts: { use } };
    });
  });
  if ("code" in made) return made;
  return Object.fromEntries(made.map(({ use, name, from }) => [use, { name, from }])) as unknown as MadeIcons;
}

function nameOf(start: string, bytes: Buffer, extension: string): string {
  return `${start}-${hash("sha256", bytes, "hex").slice(0, 8).toUpperCase()}.${extension}`;
}

/** The file of a folder that says what is in it: the files and what is to be known of each, or the fault. */
const RECORD_FILE = "record.json";

type Kept<Facts> = { readonly files: readonly ({ readonly name: string } & Facts)[] } | { readonly fault: LookFault };

async function findOrMake<Facts extends object>(
  role: LookRole,
  path: string,
  file: NamedFile,
  { cacheDir, programKey }: MakingOptions,
  make: (source: SourcePicture) => Promise<readonly { readonly name: string; readonly bytes: Buffer; facts: Facts }[]>,
): Promise<readonly (MadeFile & Facts)[] | LookFault> {
  const folder = join(cacheDir, "look", digestOf([programKey, role, file.id, extname(path).toLowerCase()]));
  if (!isWholeFolder(folder)) {
    const { judgePicture } = await import("./source-picture.ts");
    const judged = await judgePicture(await readFile(file.absolutePath), path, role);
    const drafts = "code" in judged ? [] : await make(judged);
    const kept: Kept<Facts> =
      "code" in judged ? { fault: judged } : { files: drafts.map(({ name, facts }) => ({ name, ...facts })) };
    await makeSealedFolder(folder, async ({ write }) => {
      for (const { name, bytes } of drafts) write(name, bytes);
      write(RECORD_FILE, Buffer.from(JSON.stringify(kept)));
    });
  }
  const kept = JSON.parse(readFileSync(join(folder, RECORD_FILE), "utf8")) as Kept<Facts>;
  return "fault" in kept ? kept.fault : kept.files.map((each) => ({ ...each, from: join(folder, each.name) }));
}
