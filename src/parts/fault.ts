/** What is wrong with a part. */
export type PartFaultKind =
  /** The folder is no part, or one that another form of the program wrote. */
  | "not-a-part"
  /** The folder holds other files, and a part would take their place. */
  | "foreign-files"
  /** A file of the part is missing or cut off. */
  | "damaged"
  /** It was made by another version of the program. */
  | "program"
  /** It was made with another configuration, base URL or code of the archive. */
  | "configuration"
  /** It was made from other articles than the content has now. */
  | "content"
  /** Another part has the same year. */
  | "twice"
  /** The years of a part have no articles. */
  | "no-articles"
  /** No part has a year of the content. */
  | "missing"
  /** It holds readings alone, no pages. */
  | "readings-only";

/** A part that cannot be used: the command line says why, and which. */
export class PartFault extends Error {
  readonly kind: PartFaultKind;
  /** The folder of the part, or a file of it; empty where the fault is that there is none. */
  readonly place: string;
  /** The year it is about, or the other part that has it. */
  readonly about: string;

  constructor(kind: PartFaultKind, place: string, about = "") {
    super(`${kind}: ${place} ${about}`.trim());
    this.name = "PartFault";
    this.kind = kind;
    this.place = place;
    this.about = about;
  }
}
