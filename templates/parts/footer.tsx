import type { Link } from "../../src/views/link.ts";
import type { SiteView } from "../../src/views/site-context.ts";
import { renderOnce } from "./render-once.tsx";
import { Trusted } from "./trusted.tsx";
import { useText } from "./words.tsx";

interface FooterProps {
  readonly site: SiteView;
}

interface FooterLinksProps {
  readonly id: string;
  readonly heading: string;
  readonly links: readonly Link[];
}

function FooterLinks({ id, heading, links }: FooterLinksProps) {
  return (
    <nav class="footer-part" aria-labelledby={id}>
      <h2 id={id} class="footer-heading">
        {heading}
      </h2>
      <ul class="footer-links">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is responsible for the site, and how to reach them. */
function Imprint({ site }: FooterProps) {
  const text = useText();
  return (
    <div class="footer-part footer-imprint">
      <p class="footer-organisation">{site.organisation}</p>
      <dl class="footer-facts">
        {site.editorInChief !== undefined && (
          <div>
            <dt>{text.frame.editorInChief}</dt>
            <dd>{site.editorInChief}</dd>
          </div>
        )}
        {site.address !== undefined && (
          <div>
            <dt>{text.frame.address}</dt>
            <dd>{site.address}</dd>
          </div>
        )}
        {site.phone !== undefined && (
          <div>
            <dt>{text.frame.phone}</dt>
            <dd>
              <a class="nobreak" href={`tel:${site.phone.replaceAll(/[^\d+]/g, "")}`}>
                {site.phone}
              </a>
            </dd>
          </div>
        )}
        {site.email !== undefined && (
          <div>
            <dt>{text.frame.email}</dt>
            <dd>
              <a href={`mailto:${site.email}`}>{site.email}</a>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function FooterContent({ site }: FooterProps) {
  const text = useText();
  const feeds = [
    { text: text.frame.rss, href: site.feeds.rss },
    { text: text.frame.atom, href: site.feeds.atom },
    { text: text.frame.json, href: site.feeds.json },
  ];
  return (
    <div class="wrap">
      <div class="footer-grid">
        <Imprint site={site} />
        {site.standing.length > 0 && (
          <FooterLinks id="chan-thong-tin" heading={text.frame.standing} links={site.standing} />
        )}
        <FooterLinks id="chan-nguon-tin" heading={text.frame.feeds} links={feeds} />
        {site.superior.length > 0 && (
          <FooterLinks id="chan-cap-tren" heading={text.frame.superior} links={site.superior} />
        )}
      </div>
      {site.footerHtml !== undefined && <Trusted as="div" className="footer-text" html={site.footerHtml} />}
      {site.licence !== undefined && <p class="footer-licence">{site.licence}</p>}
    </div>
  );
}

const contentHtml = renderOnce((site) => <FooterContent site={site} />);

/** The footer of every page. */
export function Footer({ site }: FooterProps) {
  return <Trusted as="footer" className="footer" html={contentHtml(site, "")} />;
}
