import type { ComponentChildren } from "preact";
import { Footer } from "./footer.tsx";
import { Head, type HeadProps } from "./head.tsx";
import { Masthead, type MastheadProps } from "./masthead.tsx";
import { useText } from "./words.tsx";

interface LayoutProps extends HeadProps, Omit<MastheadProps, "canonical"> {
  /** The class of `<main>`; each kind of page has one. */
  readonly page: string;
  readonly children: ComponentChildren;
}

/** The frame of every page, around its content. */
export function Layout({ site, head, page, home, search, current, redirectTo, children }: LayoutProps) {
  const text = useText();
  return (
    <html lang={site.language} data-worker={site.workerHref}>
      <Head site={site} head={head} search={search} redirectTo={redirectTo} />
      <body>
        <a class="skip" href="#noi-dung">
          {text.frame.skip}
        </a>
        <Masthead site={site} home={home} search={search} current={current} canonical={head.canonical} />
        <main id="noi-dung" class={`wrap ${page}`} tabindex={-1}>
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  );
}
