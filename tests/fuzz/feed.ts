import { diceOf } from "../support/dice.ts";
import type { Input, Target } from "./target.ts";

/** The input of a number, in the runs of a seed. */
export async function inputOf(target: Target, seed: number, number: number): Promise<Input> {
  return target.make(diceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)));
}

/** Feeds an input to a target: what is wrong with what came out, and what the program threw. */
export async function feed(target: Target, input: Input): Promise<readonly string[]> {
  try {
    return await target.examine(input);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
