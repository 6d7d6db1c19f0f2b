import type { ComponentChildren } from "preact";
import type { ArticleView } from "../../src/views/article-shown.ts";
import { useText } from "./words.tsx";

interface ArticleMarginProps {
  readonly view: ArticleView;
}

interface NoteProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** One of the lists beside an article. */
function Note({ heading, children }: NoteProps) {
  return (
    <section class="note">
      <h2 class="side-heading">{heading}</h2>
      {children}
    </section>
  );
}

/** The headings of an article's body as a list of contents. */
export function Contents({ view }: ArticleMarginProps) {
  const text = useText();
  return view.sections.length === 0 ? null : (
    <nav class="contents" aria-label={text.article.contents}>
      <p class="side-heading">{text.article.contents}</p>
      <ol class="contents-list">
        {view.sections.map((section) => (
          <li key={section.href} class={`contents-level-${section.level}`}>
            <a href={section.href}>{section.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What an article is about: its documents, people, places and topics. */
export function ArticleMargin({ view }: ArticleMarginProps) {
  const text = useText();
  return (
    <div class="article-notes">
      {view.documents.length > 0 && (
        <Note heading={text.article.documents}>
          <ul class="note-list">
            {view.documents.map((document) => (
              <li key={document.href}>
                <a href={document.href}>{document.text}</a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {view.people.length > 0 && (
        <Note heading={text.article.people}>
          <ul class="note-list">
            {view.people.map((person) => (
              <li key={person.name}>
                {person.href === undefined ? person.name : <a href={person.href}>{person.name}</a>}
                {person.role !== undefined && <span class="note-role">{person.role}</span>}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {view.places.length > 0 && (
        <Note heading={text.article.places}>
          <ul class="note-list">
            {view.places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </Note>
      )}
      {view.topics.length > 0 && (
        <Note heading={text.article.topics}>
          <ul class="tags">
            {view.topics.map((topic) => (
              <li key={topic.href}>
                <a class="tag" href={topic.href} rel="tag">
                  {topic.text}
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {view.ownFacts?.margin?.map(({ label, text: value, href }) => (
        <Note key={label} heading={label}>
          <p class="note-list">{href === undefined ? value : <a href={href}>{value}</a>}</p>
        </Note>
      ))}
    </div>
  );
}
