import type { CDPSession } from "playwright-core";

/** How Unikey is set: the marks of a letter typed right after it, or all marks typed as digits behind the syllable. */
export type Method = "telex" | "vni";

/** Fifty syllables with every tone and every mark of the alphabet. */
export const SYLLABLES =
  `Ủy ban nhân dân thành phố Thái Nguyên khẩn trương triển khai nhiệm vụ phát triển kinh tế xã hội
sáu tháng cuối năm giữ vững quốc phòng đẩy mạnh chuyển đổi số nghiêng nước ngoài khuỷu đường thuở
quạnh hiu ngõ xóm những người lính trẻ đã trở về`.replace(/\s+/g, " ");

/**
 * How many syllables are typed at the pace of a person, which takes a while; all of them by hand:
 * `KHOTIN_SYLLABLES=50 npm test -- tests/browser/body-field.test.ts tests/browser/editing-page.test.ts`.
 */
export const SLOW_COUNT = Number(process.env.KHOTIN_SYLLABLES ?? "3");

/** What is typed at that pace. */
export const SLOW_SYLLABLES = SYLLABLES.split(" ").slice(-SLOW_COUNT).join(" ").normalize("NFC");

/** The time between two keys of a quick typist, in milliseconds. */
export const QUICK_PACE_MS = 80;

/** How many syllables of {@link SLOW_SYLLABLES} stand in a text where they should. */
export function countRight(text: string): number {
  const syllables = text.trim().split(" ");
  return SLOW_SYLLABLES.split(" ").filter((syllable, index) => syllable === syllables[index]).length;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** What stands on the screen after each key, from the first letter to the whole syllable. */
function statesOf(syllable: string, method: Method): readonly string[] {
  const letters = [...syllable.normalize("NFC")];
  const toneless = letters.map((letter) => letter.normalize("NFD").replace(TONES, "").normalize("NFC"));
  const bare = toneless.map((letter) =>
    letter.normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d").replace("Đ", "D"),
  );
  const states: string[] = [];
  if (method === "telex") {
    for (const [index, letter] of toneless.entries()) {
      const before = toneless.slice(0, index).join("");
      states.push(`${before}${bare[index]}`);
      if (letter !== bare[index]) states.push(`${before}${letter}`);
    }
  } else {
    for (const index of bare.keys()) states.push(bare.slice(0, index + 1).join(""));
    states.push(toneless.join(""));
  }
  states.push(syllable.normalize("NFC"));
  return states.filter((state, index) => state !== states[index - 1]);
}

/** One thing that reaches the browser: the Backspace key, or a text without a key of its own. */
type Sent = "Backspace" | { readonly text: string };

/** What Unikey sends for each key: it deletes from the first letter that changes and types the rest anew. */
function sentFor(syllable: string, method: Method): readonly (readonly Sent[])[] {
  let shown = "";
  return statesOf(syllable, method).map((state): readonly Sent[] => {
    let same = 0;
    while (same < shown.length && shown[same] === state[same]) same++;
    const deletions = Array.from({ length: shown.length - same }, () => "Backspace" as const);
    shown = state;
    return [...deletions, { text: state.slice(same) }];
  });
}

/**
 * Types a text as Unikey does.
 *
 * @param pauseMs the time between two keys, in milliseconds; without one, all keys come at once, faster than anybody types
 */
export async function typeWithUnikey(session: CDPSession, text: string, method: Method, pauseMs = 0): Promise<void> {
  const keys = text.split(" ").flatMap((syllable) => [...sentFor(syllable, method), [{ text: " " }]]);
  const press = (sent: readonly Sent[]) =>
    sent.map((each) => (each === "Backspace" ? pressBackspace(session) : insert(session, each.text)));
  if (pauseMs === 0) await Promise.all(keys.flatMap(press));
  else
    for (const key of keys) {
      await Promise.all(press(key));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
}

function insert(session: CDPSession, text: string): Promise<unknown> {
  return session.send("Input.insertText", { text });
}

function pressBackspace(session: CDPSession): Promise<unknown> {
  const key = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8, commands: ["deleteBackward"] };
  return Promise.all([
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Backspace", code: "Backspace" }),
  ]);
}
