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
    isWhole(verdict)
      ? texts.whole(checked - redirected.length)
      : texts.faulty(checked, changed.length + missing.length + extra.length),
  ].join("\n");
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
