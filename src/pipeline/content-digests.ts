import { digestOf } from "../cache/digest.ts";
import type { SourceFiles } from "../content/sources/tree.ts";
import { makersDigest } from "../program/digests.ts";
import type { MadeOf } from "../publishing/state.ts";
import type { ReadVolume } from "./read-archive.ts";
import type { Session } from "./session.ts";

/** What a site is made of, in digests: by them a later build tells what its changes come from. */
export function madeOf(session: Session, volumes: readonly ReadVolume[]): MadeOf {
  const { tree } = session.inputs;
  const { makers, shared } = madeWith(session);
  const whole = [
    shared,
    [...tree.volumes].map(([year, { digest }]) => [year, digest]).sort(([one], [other]) => Number(one) - Number(other)),
    tree.pages.map(({ file, id }) => [file, id]),
    [...tree.publicFiles].map(([path, { id }]) => [path, id]),
    // Articles that were scheduled and are due change what is published, though no file does.
    volumes.map(({ year, record }) => [year, record.scheduledCount]),
  ];
  return { makers, shared, content: digestOf(whole) };
}

/** What all pages of a site are made with, in digests: the program, and the content that they share. */
export function madeWith(session: Session): Pick<MadeOf, "makers" | "shared"> {
  const { tree } = session.inputs;
  const { baseUrl, preview } = session.options;
  const own = [session.readingOptions.ownConfig?.digest ?? null, session.program.replaced];
  const shared = digestOf([
    tree.config?.id ?? null,
    tree.words?.id ?? null,
    baseUrl,
    preview,
    own,
    sharedFiles(tree.files),
  ]);
  return { makers: makersDigest(session.program), shared };
}

/** The files of the content that no article and no page has: what the site looks and reads like. */
function sharedFiles({ outsideVolumes }: SourceFiles): readonly (readonly [path: string, id: string])[] {
  const found = [...outsideVolumes].filter(([path]) => !/^(?:public|articles|pages)\//.test(path));
  return found.map(([path, { id }]) => [path, id] as const).sort(([one], [other]) => (one < other ? -1 : 1));
}
