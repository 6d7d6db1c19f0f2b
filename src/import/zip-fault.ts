/** Why a ZIP file is not opened, or a member of it not read. */
export type ZipFaultKind =
  /** No ZIP file, or one that was cut off or spoiled. */
  | "broken"
  /** What is in it would be larger than its reader takes. */
  | "bomb"
  /** It needs a password. */
  | "encrypted";

export class ZipFault extends Error {
  readonly fault: ZipFaultKind;

  constructor(fault: ZipFaultKind, message: string) {
    super(message);
    this.fault = fault;
  }
}
