/** A language that messages are written in. */
export type Language = "vi" | "en";

/**
 * Code of each Problem → the facts that its message names. A code is permanent: it is never renamed nor used for
 * something else.
 */
export interface MessageParameters {
  "misplaced-file": { readonly expected: string };
  "wrong-extension": { readonly expected: string; readonly isDocument: boolean };
  "unused-file": { readonly name: string };
  "bad-file-name": { readonly suggestion: string };
  "unreadable-file": { readonly reason: string };
  "link-outside": Record<never, never>;
  "not-utf8": Record<never, never>;
  "nul-byte": Record<never, never>;
  "hidden-characters": { readonly count: number; readonly example: string };
  /** `count` is `null` where it is the name of a file that is told. */
  "decomposed-unicode": { readonly count: number | null; readonly word: string };
  "legacy-encoding": DoubtParameters;
  "identity-number": DoubtParameters;
  "bank-account": DoubtParameters;
  "mobile-number": DoubtParameters;
  "mixed-letters": DoubtParameters;
  "bad-slug": { readonly slug: string; readonly suggestion: string | null };
  "duplicate-article": { readonly other: string };
  "no-front-matter": { readonly isLate: boolean; readonly fields: readonly string[] };
  "unclosed-front-matter": Record<never, never>;
  "yaml-syntax": { readonly fault: YamlFault; readonly mended: string | null };
  "yaml-unclosed-quote": { readonly mended: string | null };
  "yaml-duplicate-key": { readonly key: string };
  "yaml-anchor": { readonly mended: string | null };
  "yaml-tag": { readonly tag: string; readonly mended: string | null };
  "yaml-tab": Record<never, never>;
  "yaml-comment": { readonly text: string; readonly mended: string | null };
  "yaml-not-fields": Record<never, never>;
  "unknown-field": { readonly field: string; readonly suggestion: string | null };
  "missing-field": { readonly field: string };
  "wrong-type": {
    readonly field: string;
    readonly expected: ValueKind;
    readonly found: ValueKind;
    readonly mended: string | null;
  };
  "empty-field": { readonly field: string };
  "too-long": { readonly field: string; readonly limit: number };
  "bad-date": { readonly value: string; readonly suggestion: string | null };
  "wrong-folder": { readonly value: string; readonly expected: string };
  "updated-before-published": { readonly updated: string; readonly published: string };
  "correction-in-future": { readonly value: string };
  "withdrawn-before-published": { readonly withdrawn: string; readonly published: string };
  "unknown-category": { readonly slug: string; readonly suggestion: string | null; readonly known: readonly string[] };
  "bad-choice": {
    readonly field: string;
    readonly value: string;
    readonly choices: readonly string[];
    readonly suggestion: string | null;
  };
  "bad-url": { readonly value: string; readonly suggestion: string | null; readonly isFolder?: boolean };
  "bad-email": { readonly value: string; readonly suggestion: string | null };
  "bad-repository": { readonly field: string; readonly value: string; readonly suggestion: string | null };
  "bad-public-key": { readonly field: string; readonly isSecret: boolean };
  "bad-time-zone": { readonly field: string; readonly value: string };
  "bad-number": {
    readonly field: string;
    readonly value: string;
    readonly bounds?: readonly [number, number];
    readonly suggestion?: string;
  };
  "bad-colour": { readonly field: string; readonly value: string; readonly suggestion: string | null };
  /** `contrast` is from 1 to 4.5; `nearest` is a colour as `#rrggbb`. */
  "weak-colour": {
    readonly field: string;
    readonly value: string;
    readonly contrast: number;
    readonly nearest: string;
  };
  "look-picture-missing": { readonly field: string; readonly path: string; readonly suggestion: string | null };
  "look-picture-unfit": {
    readonly field: string;
    readonly path: string;
    readonly reason: UnfitReason;
    readonly detail: string;
  };
  "bad-alias": { readonly value: string; readonly reason: AliasFault; readonly suggestion: string | null };
  "address-taken": { readonly address: string; readonly by: string };
  "duplicate-category": { readonly slug: string };
  "bad-waiver": { readonly code: string; readonly isError: boolean; readonly suggestion: string | null };
  "undeclared-change": Record<never, never>;
  "unused-waiver": { readonly code: string };
  /** `other` is the path of the other article's file, `title` its title. */
  "near-duplicate": { readonly other: string; readonly title: string };
  "bad-related": { readonly value: string };
  "empty-body": { readonly canBeDraft: boolean };
  "unsafe-link": { readonly href: string };
  "dead-link": { readonly href: string; readonly suggestion: string | null };
  "dead-anchor": { readonly href: string; readonly suggestion: string | null };
  "raw-html": { readonly tag: string };
  "too-deep": { readonly limit: number };
  "table-cells-lost": { readonly head: string; readonly dashes: string };
  "table-unread": { readonly head: string; readonly dashes: string };
  "link-definition-unused": { readonly mended: string };
  "picture-unread": { readonly mended: string };
  "left-over-mark": { readonly mark: string; readonly mended: string };
  "paragraph-as-code": { readonly mended: string };
  "paragraph-as-heading": { readonly mark: string };
  "hand-typed-list": { readonly mended: string };
  "merge-marks": Record<never, never>;
  "prompt-text-left": { readonly text: string };
  "picture-missing": { readonly path: string; readonly suggestion: string | null };
  "picture-foreign": { readonly href: string; readonly name: string | null };
  "picture-outside": { readonly path: string };
  "picture-no-text": { readonly path: string };
  "picture-unreadable": PictureFaultParameters;
  "picture-disguised": PictureFaultParameters;
  "picture-too-large": PictureFaultParameters;
  "picture-empty": PictureFaultParameters;
  "picture-format": PictureFaultParameters;
  "picture-frames-lost": { readonly path: string; readonly count: number };
  "git-lfs-pointer": PictureFaultParameters;
  "svg-unsafe": PictureFaultParameters;
  "unknown-part": { readonly part: string; readonly suggestion: string | null };
  "part-no-component": { readonly components: readonly string[] };
  /** `page` is empty where the part fails when it is loaded. */
  "part-fails": { readonly page: string; readonly detail: string };
  "bad-own-field": { readonly field: string; readonly detail: string };
  /** `hook` is empty where the configuration fails when it is loaded. */
  "hook-fails": { readonly hook: string; readonly detail: string };
  /** `detail` tells what it should be. */
  "hook-bad-value": { readonly hook: string; readonly detail: string };
  "code-syntax": { readonly detail: string };
  "code-import": { readonly path: string };
  "unknown-place": { readonly key: string; readonly place: string; readonly places: readonly string[] };
  "css-fault": { readonly kind: StyleFault; readonly found: string; readonly suggestion: string | null };
  "css-foreign": { readonly href: string };
  "css-file-missing": { readonly href: string };
  "css-too-large": { readonly kilobytes: number; readonly limit: number };
  "no-public-address": { readonly baseUrl: string | null };
  "no-signing-key": Record<never, never>;
  "other-signing-key": { readonly publicKey: string };
  "lost-address": {
    readonly address: string;
    readonly movedTo: string | null;
    /** Whether it is that of a file beside an article. */
    readonly isFile?: true;
    /** Whether the archive's own code made what was there. */
    readonly isOwn?: true;
  };
  "bad-ledger": {
    readonly reason: string;
    /** Whether one part of the ledger is bad, or all of them are missing. */
    readonly part?: "one" | "all";
  };
  "import-unreadable": { readonly detail: string };
  "import-no-date": { readonly detail: string };
  "import-address-taken": { readonly address: string };
  "import-words-lost": { readonly source: number; readonly kept: number };
}

/** A doubtful piece of text, and how it should be written; `mended` is `null` where nobody can tell. */
export interface DoubtParameters {
  readonly found: string;
  readonly mended: string | null;
}

interface PictureFaultParameters {
  readonly path: string;
  readonly detail: string;
}

/** A kind of YAML value, as messages name it. */
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

/** What is wrong with a style: an unknown property, a bracket that is not closed, or something that stands where it cannot. */
export type StyleFault = "property" | "unclosed" | "syntax";

/** Why a picture cannot be a logo or an icon: its format, its bytes, its size in pixels, or words in a drawing. */
export type UnfitReason = "format" | "bytes" | "small" | "large" | "words";

/** Why a path cannot be an alias. */
export type AliasFault = "not-absolute" | "fragment" | "dots" | "characters" | "too-long" | "own-address";

export type ProblemCode = keyof MessageParameters;

/** The message of a Problem: what is wrong, and how to mend it. */
export interface Message<Parameters> {
  readonly what: (given: Parameters) => string;
  readonly fix: (given: Parameters) => string;
}

export type Messages = { readonly [Code in ProblemCode]: Message<MessageParameters[Code]> };
