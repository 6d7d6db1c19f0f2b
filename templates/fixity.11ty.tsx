import type { SignatureView } from "../src/views/fixity.ts";
import type { PageProps } from "../src/views/pages.ts";
import { Layout } from "./parts/layout.tsx";
import { Moment } from "./parts/moment.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

interface CommandProps {
  readonly system: string;
  readonly line: string;
}

/** A command. It is not wrapped, because a line that ends with a hyphen would not tell whether a space follows. */
function Line({ line }: { readonly line: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
  return <pre tabIndex={0}>{line}</pre>;
}

/** A command of a system. */
function Command({ system, line }: CommandProps) {
  return (
    <>
      <p>{system}</p>
      <Line line={line} />
    </>
  );
}

/** A long digest or key. Where it does not fit in a line, it is broken in the middle; a copy of it has no break. */
function Code({ text }: { readonly text: string }) {
  const half = Math.ceil(text.length / 2);
  return (
    <code>
      {text.slice(0, half)}
      <wbr />
      {text.slice(half)}
    </code>
  );
}

function Facts({ view }: Pick<PageProps<"fixity">, "view">) {
  const { fixity: text } = useText();
  const rows: readonly (readonly [string, string])[] = [
    [text.articles, view.articlesText],
    ...(view.withdrawnText === undefined ? [] : [[text.withdrawn, view.withdrawnText] as const]),
    [text.pictures, view.picturesText],
    [text.files, view.filesText],
    [text.size, view.sizeText],
  ];
  return (
    <table>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
        {view.changed !== undefined && (
          <tr>
            <th scope="row">{text.changed}</th>
            <td>
              <Moment moment={view.changed} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** The commands that check a file's list of checksums, and every file by that list. */
function Steps({ view }: Pick<PageProps<"fixity">, "view">) {
  const { fixity: text } = useText();
  const { text: name } = view.manifest;
  const checkEach = [
    `foreach ($line in Get-Content -Encoding UTF8 ${name}) {`,
    "  $file = $line.Substring(66)",
    "  if (!(Test-Path -LiteralPath $file)) { $file }",
    "  elseif ((Get-FileHash -LiteralPath $file).Hash -ne $line.Substring(0, 64)) { $file }",
    "}",
  ].join("\n");
  return (
    <ol>
      <li>{text.first({ year: String(view.year) })}</li>
      <li>
        {text.second}
        <Command system={text.linux} line={`sha256sum ${name}`} />
        <Command system={text.mac} line={`shasum -a 256 ${name}`} />
        <Command system={text.windows} line={`certutil -hashfile ${name} SHA256`} />
      </li>
      <li>
        {text.third}
        <Command system={text.linux} line={`sha256sum -c --quiet ${name}`} />
        <Command system={text.mac} line={`shasum -a 256 -c -q ${name}`} />
        <Command system={text.windows} line={checkEach} />
      </li>
    </ol>
  );
}

function Signature({ signature }: { readonly signature: SignatureView }) {
  const { fixity: text } = useText();
  const { publicKey, previousKeys, siteManifest } = signature;
  return (
    <>
      <h2>{text.signature}</h2>
      <p>
        {text.signatureLead} <a href={siteManifest.href}>{siteManifest.text}</a>
      </p>
      <p>{text.publicKey}</p>
      <p>
        <Code text={publicKey} />
      </p>
      <p>{text.checkSignature}</p>
      <Line line={`minisign -Vm ${siteManifest.text} -P ${publicKey}`} />
      <p>{text.askForKey}</p>
      {previousKeys.length > 0 && (
        <>
          <p>{text.previousKeys}</p>
          <ul>
            {previousKeys.map((key) => (
              <li key={key}>
                <Code text={key} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FixityPage({ site, head, view }: PageProps<"fixity">) {
  const { fixity: text } = useText();
  const year = String(view.year);
  return (
    <Layout site={site} head={head} page="page-standing">
      <PageHead breadcrumb={view.breadcrumb} heading={text.title({ year })} lead={text.lead({ year })} />
      <div class="body">
        <h2>{text.counted}</h2>
        <Facts view={view} />
        <h2>{text.manifest}</h2>
        <p>
          <a href={view.manifest.href}>{view.manifest.text}</a>
        </p>
        <p>{text.manifestLead}</p>
        <p>
          <Code text={view.manifestSha256} />
        </p>
        <h2>{text.check}</h2>
        <Steps view={view} />
        {view.signature !== undefined && <Signature signature={view.signature} />}
      </div>
    </Layout>
  );
}

export const renderFixity = documentOf<"fixity">(FixityPage);
export const data = paginated("fixity");
export const render = ({ input }: { readonly input: PageInput<"fixity"> }): string => renderFixity(input);
