import type { Dice } from "../support/dice.ts";

/**
 * An input of the fuzzer: the files of a folder, path → bytes. A lone surrogate U+DC80 to U+DCFF in a path stands for one
 * byte 0x80 to 0xFF, because names of files need not be UTF-8.
 */
export type Input = Readonly<Record<string, Uint8Array>>;

/** A part of the program that the fuzzer feeds. */
export interface Target {
  readonly name: string;
  /** How long one input may take, in milliseconds, before it counts as a hang: far longer than any takes on a busy machine. */
  readonly slowestMs: number;
  /** Makes an input; the same dice, the same input. */
  readonly make: (dice: Dice) => Input | Promise<Input>;
  /**
   * Feeds an input to the program and says what is wrong with what came out: a line for each fault, none where all is
   * well. Whatever the program throws is a fault too, which the caller catches.
   */
  readonly examine: (input: Input) => Promise<readonly string[]>;
}
