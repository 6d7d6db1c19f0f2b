import type { StandingDetail } from "../archive/read-standing-pages.ts";
import { knownListings } from "../checking/known-listings.ts";
import type { StagePlace } from "../publishing/stage.ts";
import { bundleAssets } from "../rendering/bundle-assets.ts";
import { dressAssets } from "../rendering/dress-assets.ts";
import type { StandingName } from "../views/site-context.ts";
import { frameKeyOf, siteFrame } from "../views/site-frame.ts";
import { madeOf } from "./content-digests.ts";
import { editingOutputs } from "./editing-outputs.ts";
import type { ReadSite } from "./read-site.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";

/** Makes what all pages of a site share: styles, scripts and frame. */
export async function prepareRendering(site: ReadSite, session: Session, stage: StagePlace): Promise<SiteRendering> {
  const { options, inputs, program, states } = session;
  const bundle = await bundleAssets(options.cacheDir, program.assets, inputs.words);
  const assets = dressAssets(bundle, inputs.config, inputs.look, options.cacheDir);
  const listed = site.standing.filter(({ page }) => page.isOwn !== true).map(nameOf);
  const { ownConfig } = session.readingOptions;
  const { earlier } = session.published;
  const made = madeOf(session, site.volumes);
  const frame = siteFrame(inputs.config, listed, assets, inputs.words, program, ownConfig);
  return {
    site,
    frame,
    assets,
    assetsKey: bundle.key,
    pagefindPrelude: bundle.pagefindPrelude,
    editing: await editingOutputs(frame, session),
    knownListings: knownListings(site.checked.ledger, inputs.config),
    frameKey: frameKeyOf(frame),
    publishedKeys: site.state === null ? null : states.outputKeys(site.state.catalogueKeysDigest),
    made,
    upgrade: earlier === null ? null : { earlier, made },
    stage,
    problems: [],
  };
}

/** The address and title of a standing page, which every page's footer lists. */
function nameOf({ page }: StandingDetail): StandingName {
  return { url: page.url, title: page.fields.title };
}
