import { useText } from "./words.tsx";

interface PrintFooterProps {
  readonly organisation: string;
  readonly permanentHref: string;
  /** The QR code of the permanent address, as a `data:` URL. */
  readonly code: string;
}

/** What only a printed article shows: the organisation, the permanent address and its QR code. */
export function PrintFooter({ organisation, permanentHref, code }: PrintFooterProps) {
  const text = useText();
  return (
    <div class="print-footer">
      <div>
        <p>{organisation}</p>
        <p>
          {text.print.permanent} {permanentHref}
        </p>
      </div>
      <img class="print-code" src={code} alt={text.print.code} />
    </div>
  );
}
