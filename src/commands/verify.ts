import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { readSiteFile } from "../content/site-config.ts";
import { isFolderAddress } from "../content/text-types.ts";
import { folderSource } from "../fixity/folder-source.ts";
import { httpSource, UnreachableCopy } from "../fixity/http-source.ts";
import { type KeptProgress, keepProgress } from "../fixity/kept-progress.ts";
import { type PublicKey, readPublicKey } from "../fixity/minisign-keys.ts";
import { MANIFEST_FILE, yearOfManifest } from "../fixity/site-names.ts";
import { NoSuchVolume, type Verdict, verifyCopy, type YearSpan } from "../fixity/verify-copy.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageNamed } from "./problem-text.ts";
import { cacheFlag, contentFlag, langFlag } from "./shared-flags.ts";
import { showShare } from "./show-share.ts";
import { isWhole, stepText, stoppedText, verdictText } from "./verify-text.ts";

export const verifyCommand: Command = {
  about: "Kiểm một bản sao của trang, trong thư mục hoặc trên mạng: mọi tệp có còn đúng như bản kê không.",
  usage: "npx khotin verify DIR|URL [tùy chọn]",
  flags: {
    volumes: { value: "A..B", about: "Chỉ các năm này, ví dụ 2019..2021 hoặc 2021 (mặc định: cả trang)." },
    key: {
      value: "KHÓA",
      about: "Khóa công khai phải ký bản kê, hoặc tệp .pub chứa khóa (mặc định: khóa ghi ở site.yaml).",
    },
    content: contentFlag,
    json: { value: null, about: "In kết quả dạng JSON." },
    resume: { value: null, about: "Kiểm tiếp một lần kiểm trên mạng đã dừng giữa chừng." },
    cache: cacheFlag,
    lang: langFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const [place, ...others] = given.positionals;
  if (place === undefined || others.length > 0)
    throw new UsageError("Cần đúng một thư mục, hoặc địa chỉ đầy đủ của một trang như https://vi-du.vn/kho-tin/.");
  const language = languageNamed(given) ?? "vi";
  const { publicKeys, siteFile } = keysFor(given);
  const wanted = { years: yearsOf(given), publicKeys };
  const isRemote = isFolderAddress(place);
  if (!isRemote) refuseOther(place);
  const kept = isRemote ? progressFile(place, given) : null;
  const progress = kept === null ? NOTHING_KEPT : keepProgress(kept, given.isSet("resume"));
  const bar = showShare(process.stderr, stepText(language));
  try {
    const source = isRemote ? httpSource(place) : folderSource(place);
    const verdict = await verifyCopy(source, wanted, { ...progress, plan: bar.plan, done: bar.done });
    bar.end();
    progress.end();
    report(verdict, siteFile, given);
    return isWhole(verdict) ? ExitCode.Done : ExitCode.Problems;
  } catch (error) {
    bar.end();
    if (error instanceof NoSuchVolume) throw new UsageError(`Trang không có tập nào trong ${given.text("volumes")}.`);
    if (!(error instanceof UnreachableCopy)) throw error;
    console.error(error.message);
    if (kept !== null && existsSync(kept)) console.error(stoppedText(kept, language));
    return ExitCode.Failed;
  }
}

const NOTHING_KEPT: KeptProgress = { isKnown: () => false, remember: () => {}, end: () => {} };

function refuseOther(place: string): void {
  if (!existsSync(place)) throw new UsageError(`Không thấy thư mục "${place}".`);
  if (!statSync(place).isDirectory()) throw new UsageError(`"${place}" không phải là thư mục.`);
}

/** The file that keeps the progress of the check of a site. */
function progressFile(href: string, given: Arguments): string {
  return join(given.text("cache") ?? ".cache", "verify", `${digestOf(href.replace(/\/$/, ""))}.txt`);
}

/** The keys of which one must have signed, and the `site.yaml` that names them; `null` where none does. */
interface KeysForCheck {
  readonly publicKeys: readonly PublicKey[];
  readonly siteFile: string | null;
}

/** The key of `--key`; without that flag the keys of the content folder, where there is one that names keys. */
function keysFor(given: Arguments): KeysForCheck {
  const written = given.text("key");
  if (written !== null) return { publicKeys: [givenKey(written)], siteFile: null };
  const siteFile = join(given.text("content") ?? "content", "site.yaml");
  if (!existsSync(siteFile)) return { publicKeys: [], siteFile: null };
  const { signing } = readSiteFile(readFileSync(siteFile, "utf8"), siteFile, null, []);
  const texts = signing === null ? [] : [signing.publicKey, ...signing.previousKeys];
  const publicKeys = texts.flatMap((text) => readPublicKey(text) ?? []);
  return { publicKeys, siteFile: publicKeys.length === 0 ? null : siteFile };
}

/**
 * The public key that `--key` gives, written out or in a file.
 *
 * @throws UsageError where it is none
 */
function givenKey(written: string): PublicKey {
  const key = readPublicKey(existsSync(written) ? readFileSync(written, "utf8") : written);
  if (key === null)
    throw new UsageError(
      "--key là khóa công khai của minisign (56 ký tự, bắt đầu bằng RW), hoặc tệp .pub chứa khóa ấy.",
    );
  return key;
}

function yearsOf(given: Arguments): YearSpan {
  const written = given.text("volumes");
  if (written === null) return null;
  const [, first, last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(written) ?? [];
  if (first === undefined || Number(first) > Number(last))
    throw new UsageError(`--volumes là các năm như 2019..2021, không phải "${written}".`);
  return { first: Number(first), last: Number(last) };
}

function report(verdict: Verdict, siteFile: string | null, given: Arguments): void {
  if (given.isSet("json")) console.log(JSON.stringify(verdict));
  else {
    const isVolumeManifest = (file: string) => yearOfManifest(file) !== null;
    const told = { siteManifest: MANIFEST_FILE, isVolumeManifest, siteFile };
    console.log(verdictText(verdict, told, languageNamed(given) ?? "vi"));
  }
}
