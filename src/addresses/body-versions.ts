/**
 * A published version of an article's text: its digest, and the moment from which the article says it holds (ISO 8601);
 * `null` where the text changed and the article did not say so.
 */
export type BodyVersion = readonly [digest: string, at: string | null];

/** The published versions of an article's text, the first one first; never empty. */
export type BodyVersions = readonly BodyVersion[];

/** The text of an article as it stands. */
export interface CurrentBody {
  readonly digest: string;
  /** The latest of the moments that the article gives for itself: published, updated, corrected. ISO 8601. */
  readonly at: string;
}

/**
 * The versions after a publication. A text that is another than the last is a new version. It is declared where the article
 * gives a later moment than for all versions before; a version that was not declared is, once the article gives one.
 */
export function nextVersions(before: BodyVersions | undefined, { digest, at }: CurrentBody): BodyVersions {
  const last = before?.at(-1);
  if (before === undefined || last === undefined) return [[digest, at]];
  const latestMs = Math.max(...before.flatMap(([, dated]) => (dated === null ? [] : [Date.parse(dated)])));
  const declared = Date.parse(at) > latestMs ? at : null;
  if (last[0] !== digest) return [...before, [digest, declared]];
  return last[1] === null && declared !== null ? [...before.slice(0, -1), [digest, declared]] : before;
}

/** Whether the last version of a text changed the one before without the article saying so. */
export function isUndeclared(versions: BodyVersions): boolean {
  return versions.at(-1)?.[1] === null;
}

/** Whether a parsed value is a list of versions. */
export function isBodyVersions(value: unknown): value is BodyVersions {
  return Array.isArray(value) && value.length > 0 && value.every(isBodyVersion);
}

function isBodyVersion(value: unknown): value is BodyVersion {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [digest, at] = value as readonly unknown[];
  return (
    typeof digest === "string" &&
    /^[0-9a-f]{20}$/.test(digest) &&
    (at === null || (typeof at === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(at)))
  );
}
