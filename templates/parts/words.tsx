import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Words, type WordTable, wordsOf } from "../../src/wording/words.ts";

const WordsContext = createContext<Words | null>(null);

interface WordsProps {
  readonly words: WordTable;
  readonly children: ComponentChildren;
}

/** Gives the words of a site to all parts inside. */
export function InWords({ words, children }: WordsProps) {
  return <WordsContext.Provider value={wordsOf(words)}>{children}</WordsContext.Provider>;
}

/**
 * The words of the site that a part is rendered for.
 *
 * @throws where the part is not inside {@link InWords}, as the whole of every page is
 */
export function useText(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("a part of a page was rendered without the words of its site");
  return words;
}
