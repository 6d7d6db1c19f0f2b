import type { PictureView } from "../../src/views/picture-view.ts";

interface PictureProps {
  readonly picture: PictureView;
  /** The `sizes` attribute: how wide the picture is shown. */
  readonly sizes: string;
  /** Whether the picture is in view when the page opens: it is then fetched at once. */
  readonly first?: boolean | undefined;
  /** Whether the text beside the picture says the same: it then has no text alternative. */
  readonly decorative?: boolean | undefined;
}

/** A picture in all its renditions, of which the browser fetches one. */
export function Picture({ picture, sizes, first, decorative }: PictureProps) {
  return (
    <picture>
      {picture.sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img
        class={picture.look}
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
