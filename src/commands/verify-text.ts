import type { Verdict } from "../fixity/verify-copy.ts";
import type { Language } from "../problems/messages.ts";

/** What is printed of a check, by language. */
const TEXTS = {
  vi: {
    changed: (count: number) => `${count} tệp khác với bản kê:`,
    missing: (count: number) => `${count} tệp bị thiếu:`,
    extra: (count: number) => `${count} tệp thừa, không có trong bản kê nào:`,
    unseen: (count: number) =>
      `${count} tệp không xem được, vì máy chủ giữ riêng cho mình hoặc tự chuyển hướng địa chỉ của chúng.`,
    whole: (checked: number) => `Nguyên vẹn: ${checked} tệp đúng như bản kê.`,
    faulty: (checked: number, faults: number) => `Đã xem ${checked} tệp: ${faults} tệp không đúng.`,
    manifestLost:
      "Bản kê chung không còn dùng được, nên chưa xét được tệp nào khác. Hãy lấy lại bản kê từ một bản sao khác rồi kiểm lại.",
    volumeLost: "Bản kê của một tập không còn dùng được: các tệp của tập đó và các tệp thừa chưa được xét.",
    signature: {
      good: (key: string, comment: string) => `Chữ ký đúng là của ${key} (${comment}).`,
      bad: "Chữ ký không khớp với bản kê chung: bản kê hoặc chữ ký đã hỏng hay bị thay.",
      otherKey: (key: string) => `Chữ ký là của một khóa khác với ${key}.`,
      missing: (key: string) => `Bản kê chung không có chữ ký, dù có ${key}.`,
      unchecked: "Bản kê chung có chữ ký, nhưng chữ ký chưa được kiểm vì chưa biết khóa công khai của kho tin.",
      howToCheck: "Lấy khóa từ văn bản mà cơ quan đã công bố, rồi kiểm lại với --key KHÓA.",
      otherArchive: "Nếu đây là bản sao của một kho tin khác, hãy kiểm lại với --key KHÓA của kho ấy.",
      compareKey:
        "Ai sửa được bản sao cũng sửa được khóa ghi trong đó: hãy so với khóa mà cơ quan đã công bố bằng văn bản, hoặc kiểm lại với --key KHÓA.",
      given: "khóa đã cho",
      ofSite: (file: string) => `khóa ghi ở ${file}`,
      shown: (key: string) => `khóa ghi trong chính bản sao, ${key}`,
    },
    kept: (file: string) => `Đã dừng giữa chừng. Phần đã kiểm được ghi ở ${file}; chạy lại với --resume để kiểm tiếp.`,
    step: "Kiểm",
  },
  en: {
    changed: (count: number) => `${count} files differ from the manifest:`,
    missing: (count: number) => `${count} files are missing:`,
    extra: (count: number) => `${count} files too many, which no manifest lists:`,
    unseen: (count: number) =>
      `${count} files could not be seen, because the server keeps them for itself or redirects their addresses.`,
    whole: (checked: number) => `Whole: ${checked} files are as the manifests list them.`,
    faulty: (checked: number, faults: number) => `${checked} files looked at: ${faults} are not right.`,
    manifestLost:
      "The site's manifest cannot be used, so no other file could be judged. Take the manifest from another copy and check again.",
    volumeLost: "The manifest of a volume cannot be used: the volume's files, and files too many, were not judged.",
    signature: {
      good: (key: string, comment: string) => `The signature is that of ${key} (${comment}).`,
      bad: "The signature does not fit the site's manifest: one of them is damaged or has been replaced.",
      otherKey: (key: string) => `The signature is that of another key than ${key}.`,
      missing: (key: string) => `The site's manifest has no signature, though there is ${key}.`,
      unchecked: "The site's manifest has a signature, which was not checked: the archive's public key is not known.",
      howToCheck: "Take the key from what the archive published in writing, and check again with --key KEY.",
      otherArchive: "If this is a copy of another archive, check again with --key KEY of that archive.",
      compareKey:
        "Whoever changes the copy can change the key in it: compare it with the key that the archive published in writing, or check again with --key KEY.",
      given: "the key given",
      ofSite: (file: string) => `the key in ${file}`,
      shown: (key: string) => `the key that the copy itself names, ${key}`,
    },
    kept: (file: string) => `Stopped halfway. What was checked is kept in ${file}; run again with --resume to go on.`,
    step: "Checking",
  },
} as const;

/** What a check that stopped halfway says. */
export function stoppedText(file: string, language: Language): string {
  return TEXTS[language].kept(file);
}

/** What a running check is called. */
export function stepText(language: Language): string {
  return TEXTS[language].step;
}

/** A verdict as people read it: each fault by name, then the sum. */
export function verdictText(verdict: Verdict, told: ToldOfCheck, language: Language): string {
  const texts = TEXTS[language];
  const part = (files: readonly string[], heading: string) =>
    files.length === 0 ? [] : [heading, ...files.map((file) => `  ${printable(file)}`)];
  const { changed, missing, extra, unseen, checked } = verdict;
  const lost = [...changed, ...missing];
  return [
    ...(lost.includes(told.siteManifest) && checked === 1 ? [texts.manifestLost] : []),
    ...(lost.some(told.isVolumeManifest) ? [texts.volumeLost] : []),
    ...part(changed, texts.changed(changed.length)),
    ...part(missing, texts.missing(missing.length)),
    ...part(extra, texts.extra(extra.length)),
    ...(unseen.length === 0 ? [] : [texts.unseen(unseen.length)]),
    ...signatureTexts(verdict, told, language),
    isWhole(verdict)
      ? texts.whole(checked - unseen.length)
      : texts.faulty(checked, changed.length + missing.length + extra.length),
  ].join("\n");
}

/** What is said of the signature: what became of it, then what whoever checks should do about it. */
function signatureTexts({ signature }: Verdict, { siteFile }: ToldOfCheck, language: Language): readonly string[] {
  if (signature === undefined) return [];
  const texts = TEXTS[language].signature;
  const { state, shownKey } = signature;
  const key = shownKey !== undefined ? texts.shown(shownKey) : siteFile !== null ? texts.ofSite(siteFile) : texts.given;
  const compare = shownKey === undefined ? [] : [texts.compareKey];
  switch (state) {
    case "good":
      return [texts.good(key, printable(signature.comment.replaceAll("\t", ", "))), ...compare];
    case "bad":
      return [texts.bad];
    case "other-key":
      return [texts.otherKey(key), ...(siteFile === null ? compare : [texts.otherArchive])];
    case "missing":
      return [texts.missing(key), ...(siteFile === null ? [] : [texts.otherArchive])];
    case "unchecked":
      return [texts.unchecked, texts.howToCheck];
  }
}

/** What a check is told with: which of the files are manifests, and the `site.yaml` that named the keys, if one did. */
export interface ToldOfCheck {
  readonly siteManifest: string;
  readonly isVolumeManifest: (file: string) => boolean;
  readonly siteFile: string | null;
}

/** Whether a copy is whole. */
export function isWhole({ changed, missing, extra }: Verdict): boolean {
  return changed.length + missing.length + extra.length === 0;
}

/** A file's name without control characters, which could steer a terminal. */
function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}
