/** Why a store could not answer. */
export type FaultKind = "offline" | "signed-out" | "missing" | "refused";

/** A store could not answer; the message says why, in words for the editor. */
export class StoreFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = "StoreFault";
    this.kind = kind;
  }
}
