import type { Link } from "./link.ts";
import type { MomentView } from "./moment-view.ts";

/** The page that says what a volume holds and how a copy of it is checked. */
export interface FixityView {
  readonly year: number;
  readonly breadcrumb: readonly Link[];
  readonly articlesText: string;
  /** Absent where no article was withdrawn. */
  readonly withdrawnText?: string;
  readonly picturesText: string;
  readonly filesText: string;
  readonly sizeText: string;
  /** The latest day that the articles themselves give; absent where there is no article. */
  readonly changed?: MomentView;
  readonly manifest: Link;
  readonly manifestSha256: string;
  /** How the manifest of the site is signed; absent where it is not. */
  readonly signature?: SignatureView;
}

/** The keys by which the signature of the site's manifest is checked. */
export interface SignatureView {
  readonly publicKey: string;
  /** Keys that signed earlier. */
  readonly previousKeys: readonly string[];
  readonly siteManifest: Link;
}
