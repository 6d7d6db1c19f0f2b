import type { PictureView } from "../../src/views/picture.ts";

interface PictureProps {
  readonly picture: PictureView;
  /** How wide it is shown, in the words of the `sizes` attribute. */
  readonly sizes: string;
  /** In view as the page opens: fetched at once. */
  readonly first?: boolean | undefined;
  /** Beside words that say the same: no text alternative. */
  readonly decorative?: boolean | undefined;
}

export function Picture({ picture, sizes, first, decorative }: PictureProps) {
  return (
    <picture>
      {picture.sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img
        src={picture.src}
        alt={decorative ? "" : picture.alt}
        width={picture.widthPx}
        height={picture.heightPx}
        loading={first ? undefined : "lazy"}
        fetchpriority={first ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
}
