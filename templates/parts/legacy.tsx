import type { ArticleView } from "../../src/views/article-shown.ts";
import { Moment } from "./moment.tsx";
import { useText } from "./words.tsx";

interface LegacyProps {
  readonly legacy: NonNullable<ArticleView["legacy"]>;
}

/**
 * What the old portal said of the article: its address there, its views, and the day they were noted; and the digest of the
 * text that is kept of it.
 */
export function Legacy({ legacy }: LegacyProps) {
  const text = useText();
  return (
    <p class="legacy">
      <span class="legacy-label">{text.article.legacy}</span>
      {legacy.url !== undefined && (
        <a href={legacy.url} rel="external nofollow">
          {text.article.legacyLink}
        </a>
      )}
      {legacy.viewsText !== undefined && <span>{legacy.viewsText}</span>}
      {legacy.capturedAt !== undefined && (
        <span>
          {text.article.capturedAt} <Moment moment={legacy.capturedAt} />
        </span>
      )}
      {legacy.bodyDigest !== undefined && (
        <span>
          {text.article.bodyDigest} {legacy.bodyDigest}
        </span>
      )}
    </p>
  );
}
