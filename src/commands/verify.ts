import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { isFolderAddress } from "../content/text-types.ts";
import { folderSource } from "../fixity/folder-source.ts";
import { httpSource, UnreachableCopy } from "../fixity/http-source.ts";
import { type KeptProgress, keepProgress } from "../fixity/kept-progress.ts";
import { type PublicKey, readPublicKey } from "../fixity/minisign-keys.ts";
import { MANIFEST_FILE, yearOfManifest } from "../fixity/site-names.ts";
import { NoSuchVolume, type Verdict, verifyCopy, type YearSpan } from "../fixity/verify-copy.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageNamed } from "./problem-text.ts";
import { cacheFlag, langFlag } from "./shared-flags.ts";
import { showShare } from "./show-share.ts";
import { isWhole, stepText, stoppedText, verdictText } from "./verify-text.ts";

export const verifyCommand: Command = {
  about: "Kiểm một bản sao của trang, trong thư mục hoặc trên mạng: mọi tệp có còn đúng như bản kê không.",
  usage: "npx khotin verify DIR|URL [tùy chọn]",
  flags: {
    volumes: { value: "A..B", about: "Chỉ các năm này, ví dụ 2019..2021 hoặc 2021 (mặc định: cả trang)." },
    key: {
      value: "KHÓA",
      about: "Khóa công khai của kho tin, hoặc tệp .pub: kiểm cả chữ ký của bản kê.",
    },
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
  const wanted = { years: yearsOf(given), publicKey: publicKeyOf(given) };
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
    report(verdict, given);
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

/**
 * The public key of `--key`, written out or in a file; `null` where the flag was not written.
 *
 * @throws UsageError where it is none
 */
function publicKeyOf(given: Arguments): PublicKey | null {
  const written = given.text("key");
  if (written === null) return null;
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

function report(verdict: Verdict, given: Arguments): void {
  if (given.isSet("json")) console.log(JSON.stringify(verdict));
  else {
    const manifests = { ofSite: MANIFEST_FILE, isOfVolume: (file: string) => yearOfManifest(file) !== null };
    console.log(verdictText(verdict, manifests, languageNamed(given) ?? "vi"));
  }
}
