import { makeIcon, makeToolButton } from "./icons.ts";
import { script } from "./words.ts";

/** A selector of the parts of an article that are read aloud, in the order of the page. */
const SPOKEN_PARTS = "h1, .article-summary, .body :is(p, li, h2, h3, h4, h5, h6, figcaption, td, th)";

/** The longest text that is given to the voice at once, in characters: in some browsers it stops within longer ones. */
const LONGEST_UTTERANCE = 220;

/**
 * Offers to read the article aloud where the device itself has a voice in the language of the page. Voices that a server makes are not
 * used, for the page would be sent there.
 */
export function offerVoice(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-reader]");
  if (row === null || typeof speechSynthesis === "undefined") return;
  const offer = (): boolean => {
    const voice = speechSynthesis
      .getVoices()
      .find((each) => each.localService && each.lang.slice(0, 2) === page.documentElement.lang);
    if (voice === undefined) return false;
    row.append(makeVoiceButton(page, voice));
    return true;
  };
  if (offer()) return;
  const onVoices = (): void => {
    if (offer()) speechSynthesis.removeEventListener("voiceschanged", onVoices);
  };
  speechSynthesis.addEventListener?.("voiceschanged", onVoices);
}

/** Makes the button that starts and stops the voice. */
function makeVoiceButton(page: Document, voice: SpeechSynthesisVoice): HTMLButtonElement {
  const button = makeToolButton(page, "voice", script.voice.start);
  button.dataset.tool = "voice";
  let stop: (() => void) | null = null;
  const show = (isReading: boolean): void => {
    button.replaceChildren(
      makeIcon(page, isReading ? "stop" : "voice"),
      isReading ? script.voice.stop : script.voice.start,
    );
  };
  const onEnd = (): void => {
    stop = null;
    show(false);
  };
  button.addEventListener("click", () => {
    if (stop !== null) return stop();
    stop = readAloud(spokenParts(page), voice, onEnd);
    show(true);
  });
  page.defaultView?.addEventListener("pagehide", () => stop?.());
  return button;
}

/** The parts of an article that are read aloud, without those that only hold other parts. */
function spokenParts(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(SPOKEN_PARTS)].filter(
    (part) => part.querySelector("p, li, td, th") === null,
  );
}

/** Reads parts aloud, one after the other, and marks the one being read. Returns the function that stops it. */
function readAloud(parts: readonly HTMLElement[], voice: SpeechSynthesisVoice, onEnd: () => void): () => void {
  let isStopped = false;
  let current: HTMLElement | undefined;
  const mark = (part: HTMLElement | undefined): void => {
    current?.classList.remove("spoken");
    current = part;
    part?.classList.add("spoken");
    part?.scrollIntoView({ block: "nearest" });
  };
  const finish = (): void => {
    isStopped = true;
    mark(undefined);
    speechSynthesis.cancel();
    onEnd();
  };
  const queue = parts.flatMap((part) => sentencesOf(part.textContent ?? "").map((text) => ({ part, text })));
  const next = (index: number): void => {
    const said = queue[index];
    if (isStopped) return;
    if (said === undefined) {
      finish();
      return;
    }
    if (said.part !== current) mark(said.part);
    const utterance = new SpeechSynthesisUtterance(said.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener("end", () => next(index + 1));
    utterance.addEventListener("error", () => {
      if (!isStopped) finish();
    });
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  next(0);
  return finish;
}

/** The sentences of a text; long ones are cut at commas, colons and semicolons. */
function sentencesOf(text: string): readonly string[] {
  const sentences = text.replace(/\s+/gu, " ").match(/[^.!?…]+(?:[.!?…]+(?=\s|$)|[.!?…]+(?!\s)|$)/gu) ?? [];
  const joined: string[] = [];
  for (const part of sentences.flatMap((sentence) =>
    sentence.length <= LONGEST_UTTERANCE ? [sentence] : (sentence.match(/[^,;:]+[,;:]?/gu) ?? []),
  )) {
    const last = joined.at(-1);
    const endsSentence = last !== undefined && /[.!?…]\s*$/u.test(last) && /^\s/u.test(part);
    if (last !== undefined && !endsSentence && last.length + part.length <= LONGEST_UTTERANCE)
      joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return joined.map((part) => part.trim()).filter((part) => part !== "");
}
