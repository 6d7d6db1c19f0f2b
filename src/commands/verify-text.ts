import type { Verdict } from "../fixity/verify-copy.ts";
import type { Language } from "../problems/messages.ts";

/** What is printed of a check, by language. */
const TEXTS = {
  vi: {
    changed: (count: number) => `${count} tệp khác với bản kê:`,
    missing: (count: number) => `${count} tệp bị thiếu:`,
    extra: (count: number) => `${count} tệp thừa, không có trong bản kê nào:`,
    redirected: (count: number) => `${count} tệp không xem được, vì máy chủ tự chuyển hướng địa chỉ của chúng.`,
    whole: (checked: number) => `Nguyên vẹn: ${checked} tệp đúng như bản kê.`,
    faulty: (checked: number, faults: number) => `Đã xem ${checked} tệp: ${faults} tệp không đúng.`,
    manifestLost:
      "Bản kê chung không còn dùng được, nên chưa xét được tệp nào khác. Hãy lấy lại bản kê từ một bản sao khác rồi kiểm lại.",
    volumeLost: "Bản kê của một tập không còn dùng được: các tệp của tập đó và các tệp thừa chưa được xét.",
    signature: {
      good: (comment: string) => `Chữ ký đúng là của khóa đã cho (${comment}).`,
      bad: "Chữ ký không khớp với bản kê chung: bản kê hoặc chữ ký đã bị thay.",
      "other-key": "Chữ ký là của một khóa khác với khóa đã cho.",
      missing: "Bản kê chung không có chữ ký.",
    },
    kept: (file: string) => `Đã dừng giữa chừng. Phần đã kiểm được ghi ở ${file}; chạy lại với --resume để kiểm tiếp.`,
    step: "Kiểm",
  },
  en: {
    changed: (count: number) => `${count} files differ from the manifest:`,
    missing: (count: number) => `${count} files are missing:`,
    extra: (count: number) => `${count} files too many, which no manifest lists:`,
    redirected: (count: number) =>
      `${count} files could not be seen, because the server redirects their addresses itself.`,
    whole: (checked: number) => `Whole: ${checked} files are as the manifests list them.`,
    faulty: (checked: number, faults: number) => `${checked} files looked at: ${faults} are not right.`,
    manifestLost:
      "The site's manifest cannot be used, so no other file could be judged. Take the manifest from another copy and check again.",
    volumeLost: "The manifest of a volume cannot be used: the volume's files, and files too many, were not judged.",
    signature: {
      good: (comment: string) => `The signature is that of the key given (${comment}).`,
      bad: "The signature does not fit the site's manifest: the manifest or the signature has been replaced.",
      "other-key": "The signature is that of another key than the one given.",
      missing: "The site's manifest has no signature.",
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
export function verdictText(verdict: Verdict, manifests: Manifests, language: Language): string {
  const texts = TEXTS[language];
  const part = (files: readonly string[], heading: string) =>
    files.length === 0 ? [] : [heading, ...files.map((file) => `  ${printable(file)}`)];
  const { changed, missing, extra, redirected, checked } = verdict;
  const lost = [...changed, ...missing];
  return [
    ...(lost.includes(manifests.ofSite) && checked === 1 ? [texts.manifestLost] : []),
    ...(lost.some(manifests.isOfVolume) ? [texts.volumeLost] : []),
    ...part(changed, texts.changed(changed.length)),
    ...part(missing, texts.missing(missing.length)),
    ...part(extra, texts.extra(extra.length)),
    ...(redirected.length === 0 ? [] : [texts.redirected(redirected.length)]),
    ...signatureTexts(verdict, language),
    isWhole(verdict)
      ? texts.whole(checked - redirected.length)
      : texts.faulty(checked, changed.length + missing.length + extra.length),
  ].join("\n");
}

function signatureTexts({ signature }: Verdict, language: Language): readonly string[] {
  if (signature === undefined) return [];
  const texts = TEXTS[language].signature;
  return [
    signature.state === "good"
      ? texts.good(printable(signature.comment.replaceAll("\t", ", ")))
      : texts[signature.state],
  ];
}

/** Which of the files are manifests. */
export interface Manifests {
  readonly ofSite: string;
  readonly isOfVolume: (file: string) => boolean;
}

/** Whether a copy is whole. */
export function isWhole({ changed, missing, extra }: Verdict): boolean {
  return changed.length + missing.length + extra.length === 0;
}

/** A file's name without control characters, which could steer a terminal. */
function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}
