import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, fileOfPart, writtenPart } from "../../src/addresses/ledger-part.ts";

/** The addresses of a month: articles whose slugs are the beginnings of others, redirects, withdrawn articles and files. */
function answersOf(count: number): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (let index = 0; index < count; index++) {
    const url = `/2024/05/bai-${index}${index % 3 === 0 ? "-them" : ""}/`;
    const kinds: readonly Answer[] = [
      { article: [[`sha-${index}`, "2024-05-01T07:00:00+07:00"]] } as unknown as Answer,
      { redirect: `/2024/05/bai-${index + 1}/` },
      "tombstone",
    ];
    answers.set(url, kinds[index % kinds.length]!);
    if (index % 50 === 0) answers.set(`${url}phụ lục ${index}.pdf`, "file");
  }
  return answers;
}

for (const count of [3, 400, 4000])
  test(`a part of ${count} articles gives each of its answers, and none of other addresses, however often it is asked`, () => {
    const answers = answersOf(count);
    const part = writtenPart(fileOfPart(answers));
    assert.deepEqual(part.answers(), new Map([...answers].sort(([one], [other]) => (one < other ? -1 : 1))));
    const asked = writtenPart(fileOfPart(answers));
    for (const [url, answer] of answers) {
      assert.deepEqual(asked.find(url), answer, url);
      assert.equal(asked.find(url.slice(0, -1)), answers.get(url.slice(0, -1)));
      assert.equal(asked.find(`${url}khac/`), undefined);
    }
    for (const url of ["", "/", "/2024/05/", "/2024/05/z/", "/2024/05/bài/"]) assert.equal(asked.find(url), undefined);
  });
