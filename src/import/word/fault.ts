export type WordFaultKind =
  | "broken"
  /** It declares entities, which could fetch files or grow without end. */
  | "hostile"
  /** It would be larger than anybody writes. */
  | "bomb"
  | "encrypted"
  /** It took too long, or more memory than there is. */
  | "slow";

/** Raised for a file that is no Word document, or that is made to do harm. */
export class WordFault extends Error {
  readonly fault: WordFaultKind;

  constructor(fault: WordFaultKind, message: string) {
    super(message);
    this.fault = fault;
  }
}
