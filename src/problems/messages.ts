/** The languages Problems are told in. */
export type Language = "vi" | "en";

/** What the words of each Problem need to know. The codes are permanent: they are never renamed or used anew. */
export interface MessageParameters {
  "misplaced-file": { readonly expected: string };
  "wrong-extension": { readonly expected: string };
  "unused-file": Record<never, never>;
  "bad-file-name": Record<never, never>;
  "unreadable-file": { readonly reason: string };
  "link-outside": Record<never, never>;
  "not-utf8": Record<never, never>;
  "nul-byte": Record<never, never>;
  "hidden-characters": { readonly count: number; readonly example: string };
  "bad-slug": { readonly slug: string; readonly suggestion: string | null };
  "duplicate-article": { readonly other: string };
  "no-front-matter": { readonly isLate: boolean; readonly fields: readonly string[] };
  "unclosed-front-matter": Record<never, never>;
  "yaml-syntax": { readonly fault: YamlFault };
  "yaml-unclosed-quote": Record<never, never>;
  "yaml-duplicate-key": { readonly key: string };
  "yaml-anchor": Record<never, never>;
  "yaml-tag": { readonly tag: string };
  "yaml-tab": Record<never, never>;
  "yaml-comment": { readonly text: string };
  "yaml-not-fields": Record<never, never>;
  "unknown-field": { readonly field: string; readonly suggestion: string | null };
  "missing-field": { readonly field: string };
  "wrong-type": { readonly field: string; readonly expected: ValueKind; readonly found: ValueKind };
  "empty-field": { readonly field: string };
  "too-long": { readonly field: string; readonly limit: number };
  "bad-date": { readonly value: string; readonly suggestion: string };
  "wrong-folder": { readonly value: string; readonly expected: string };
  "updated-before-published": { readonly updated: string; readonly published: string };
  "correction-in-future": { readonly value: string };
  "withdrawn-before-published": { readonly withdrawn: string; readonly published: string };
  "unknown-category": { readonly slug: string; readonly suggestion: string | null; readonly known: readonly string[] };
  "bad-choice": { readonly field: string; readonly value: string; readonly choices: readonly string[] };
  "bad-url": { readonly value: string; readonly isFolder?: boolean };
  "bad-email": { readonly value: string };
  "bad-time-zone": { readonly value: string };
  "bad-number": { readonly field: string; readonly value: string; readonly bounds?: readonly [number, number] };
  "bad-alias": { readonly value: string; readonly reason: AliasFault };
  "address-taken": { readonly address: string; readonly by: string };
  "duplicate-category": { readonly slug: string };
  "empty-body": { readonly canBeDraft: boolean };
  "unsafe-link": { readonly href: string };
  "dead-link": { readonly href: string };
  "dead-anchor": { readonly href: string };
  "raw-html": { readonly tag: string };
  "too-deep": { readonly limit: number };
  "picture-missing": { readonly path: string };
  "picture-foreign": { readonly href: string };
  "picture-outside": { readonly path: string };
  "picture-no-text": { readonly path: string };
  "picture-unreadable": PictureFaultParameters;
  "picture-disguised": PictureFaultParameters;
  "picture-too-large": PictureFaultParameters;
  "picture-empty": PictureFaultParameters;
  "picture-format": PictureFaultParameters;
  "svg-unsafe": PictureFaultParameters;
  "lost-address": { readonly address: string; readonly movedTo: string | null };
  "bad-ledger": { readonly reason: string };
  "import-unreadable": { readonly detail: string };
  "import-no-date": { readonly detail: string };
  "import-address-taken": { readonly address: string };
  "import-words-lost": { readonly source: number; readonly kept: number };
}

interface PictureFaultParameters {
  readonly path: string;
  readonly detail: string;
}

/** Kinds of YAML values, as messages name them. */
export type ValueKind =
  | "text"
  | "number"
  | "boolean"
  | "list"
  | "fields"
  | "nothing"
  | "date"
  | "textOrList"
  | "numberOrText";

/** What is wrong with YAML that cannot be parsed. */
export type YamlFault =
  | "colon"
  | "indent"
  | "escape"
  | "first-sign"
  | "missing-sign"
  | "no-colon"
  | "after-quote"
  | "open-bracket"
  | "second-document"
  | "other";

/** Why a path cannot be an alias. */
export type AliasFault = "not-absolute" | "query" | "dots" | "characters" | "too-long" | "own-address";

export type ProblemCode = keyof MessageParameters;

/** What a Problem says: what is wrong, and how to mend it. */
export interface Message<Parameters> {
  readonly severity: Severity;
  readonly what: (given: Parameters) => string;
  readonly fix: (given: Parameters) => string;
}

export type Messages = { readonly [Code in ProblemCode]: Message<MessageParameters[Code]> };

/** An error stops publishing; a warning is reported and the build goes on. */
export type Severity = "error" | "warning";
