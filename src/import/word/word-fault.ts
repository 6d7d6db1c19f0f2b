/** Raised for a file that is no Word document, or that is made to do harm. */
export class WordFault extends Error {
  /** `hostile`: it declares entities, which could fetch files or grow without end. */
  readonly fault: "broken" | "hostile" | "bomb" | "encrypted";

  constructor(fault: WordFault["fault"], message: string) {
    super(message);
    this.fault = fault;
  }
}
