import { fileOf, homeUrl, manifestUrl, volumeFixityUrl, volumeManifestUrl, yearUrl } from "../addresses/urls.ts";
import type { VolumeRecord } from "../archive/volume-record.ts";
import { momentAt } from "../content/dates.ts";
import type { SigningSettings } from "../content/signing-fields.ts";
import { yearText } from "../views/date-text.ts";
import type { FixityView, SignatureView } from "../views/fixity.ts";
import { headView } from "../views/head-view.ts";
import { momentView } from "../views/moment-view.ts";
import { fileSizeText, numberText } from "../views/numbers.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/** What the manifest of a volume lists, counted, and the digest of the manifest. */
export interface CountedManifest {
  readonly manifestSha256: string;
  readonly fileCount: number;
  readonly sizeBytes: number;
}

/**
 * The page of a volume that says what the volume holds and how a copy of it is checked. The page shows the digest of the
 * volume's manifest, so that manifest cannot list it: the manifest of the site does.
 */
export function fixityPage(
  record: VolumeRecord,
  manifest: CountedManifest,
  signing: SigningSettings | null,
  kindKey: string,
  context: SiteContext,
): PageOutput {
  const { year } = record;
  const url = volumeFixityUrl(year);
  const view = {
    ...fixityView(record, manifest, context),
    ...(signing === null ? {} : { signature: signatureView(signing, context) }),
  };
  return pageOutput(fileOf(url), "fixity", outputKey(kindKey, [view]), () => ({
    site: context.site,
    head: headView({ url, title: context.words.fixity.title({ year: String(year) }), noIndex: true }, context),
    view,
  }));
}

function signatureView({ publicKey, previousKeys }: SigningSettings, context: SiteContext): SignatureView {
  const siteManifest = { text: fileOf(manifestUrl), href: context.href(manifestUrl) };
  return { publicKey, previousKeys, siteManifest };
}

function fixityView(record: VolumeRecord, manifest: CountedManifest, context: SiteContext): FixityView {
  const { year, articleCount, withdrawnCount, pictures, changedMs } = record;
  const { words, config } = context;
  const number = (value: number) => numberText(value, words.number);
  return {
    year,
    breadcrumb: [
      { text: words.title.home, href: context.href(homeUrl) },
      { text: yearText(year, words), href: context.href(yearUrl(year)) },
    ],
    articlesText: number(articleCount),
    ...(withdrawnCount === 0 ? {} : { withdrawnText: number(withdrawnCount) }),
    picturesText: number(pictures.length),
    filesText: number(manifest.fileCount),
    sizeText: fileSizeText(manifest.sizeBytes, words.number),
    ...(changedMs === 0
      ? {}
      : { changed: momentView({ ...momentAt(changedMs, config.timeZone), dayOnly: true }, words) }),
    manifest: {
      text: fileOf(volumeManifestUrl(year)).slice(yearUrl(year).length - 1),
      href: context.href(volumeManifestUrl(year)),
    },
    manifestSha256: manifest.manifestSha256,
  };
}
