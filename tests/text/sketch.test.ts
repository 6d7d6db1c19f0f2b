import assert from "node:assert/strict";
import { test } from "node:test";
import { numbersOfSketch, partsOfSketch, sketchOf } from "../../src/text/sketch.ts";

const words = Array.from({ length: 300 }, (_, index) => `tiếng${((index * 7919) % 1009).toString(36)}`);
const text = `${words.join(" ")} năm 2024 thu 1.250 tỷ đồng.`;

const shared = (one: string, other: string) => {
  const [first, second] = [partsOfSketch(sketchOf(one)!), partsOfSketch(sketchOf(other)!)];
  return first.filter((part, index) => part === second[index]).length;
};
const numbers = (each: string) => numbersOfSketch(sketchOf(each)!);

test("capitals, punctuation and white space make no other sketch", () => {
  assert.equal(sketchOf(text.toUpperCase().replaceAll(" ", " –\n ")), sketchOf(text));
});

test("a text with a few other words has nearly the same sketch, and another text none of it", () => {
  assert.ok(shared(text, `Lời dẫn khác. ${text.replace(words[40]!, "đổi").replace(words[200]!, "thay")}`) >= 5);
  assert.equal(shared(text, words.toReversed().join(" ")), 0);
});

test("texts after one pattern differ in what stands for their numbers", () => {
  assert.notEqual(numbers(text), numbers(text.replace("1.250", "1.251")));
  assert.equal(numbers(text), numbers(text.replace("đồng", "Đồng")));
});

test("a short text has no sketch", () => {
  assert.equal(sketchOf("Thông báo ngừng cấp nước."), null);
  assert.equal(sketchOf(""), null);
});
