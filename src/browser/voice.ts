import { scriptText } from "../../templates/text/site-script-vi.ts";
import { icon, toolButton } from "./icons.ts";

/** What is read of an article, in its order. */
const READ = "h1, .article-summary, .body :is(p, li, h2, h3, h4, h5, h6, figcaption, td, th)";

/** A voice falls silent on long texts in some browsers. In characters. */
const LONGEST = 220;

/**
 * Offers to read the article aloud where the device itself has a Vietnamese voice. Voices of a maker's server are not
 * used: they would send the reader's page there.
 */
export function offerVoice(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-reader]");
  if (row === null || typeof speechSynthesis === "undefined") return;
  const offer = (): boolean => {
    const voice = speechSynthesis.getVoices().find((each) => each.localService && /^vi\b/i.test(each.lang));
    if (voice === undefined) return false;
    row.append(voiceButton(page, voice));
    return true;
  };
  if (offer()) return;
  const later = (): void => {
    if (offer()) speechSynthesis.removeEventListener("voiceschanged", later);
  };
  speechSynthesis.addEventListener?.("voiceschanged", later);
}

function voiceButton(page: Document, voice: SpeechSynthesisVoice): HTMLButtonElement {
  const button = toolButton(page, "voice", scriptText.voice.start);
  button.dataset.tool = "voice";
  let stop: (() => void) | null = null;
  const show = (isReading: boolean): void => {
    button.replaceChildren(
      icon(page, isReading ? "stop" : "voice"),
      isReading ? scriptText.voice.stop : scriptText.voice.start,
    );
  };
  const ended = (): void => {
    stop = null;
    show(false);
  };
  button.addEventListener("click", () => {
    if (stop !== null) return stop();
    stop = readAloud(partsOf(page), voice, ended);
    show(true);
  });
  page.defaultView?.addEventListener("pagehide", () => stop?.());
  return button;
}

/** Blocks that hold words of their own, not only other blocks. */
function partsOf(page: Document): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(READ)].filter((part) => part.querySelector("p, li, td, th") === null);
}

/** Reads part by part, marking the one being read; gives what stops it. */
function readAloud(parts: readonly HTMLElement[], voice: SpeechSynthesisVoice, ended: () => void): () => void {
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
    ended();
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

/** Sentences, the long ones cut at commas. */
function sentencesOf(text: string): readonly string[] {
  const sentences = text.replace(/\s+/gu, " ").match(/[^.!?…]+(?:[.!?…]+(?=\s|$)|[.!?…]+(?!\s)|$)/gu) ?? [];
  const joined: string[] = [];
  for (const part of sentences.flatMap((sentence) =>
    sentence.length <= LONGEST ? [sentence] : (sentence.match(/[^,;:]+[,;:]?/gu) ?? []),
  )) {
    const last = joined.at(-1);
    const endsSentence = last !== undefined && /[.!?…]\s*$/u.test(last) && /^\s/u.test(part);
    if (last !== undefined && !endsSentence && last.length + part.length <= LONGEST) joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return joined.map((part) => part.trim()).filter((part) => part !== "");
}
