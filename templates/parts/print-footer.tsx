import { text } from "../text/vi.ts";

interface PrintFooterProps {
  readonly organisation: string;
  readonly permanentHref: string;
  /** The address's QR code. */
  readonly code: string;
}

/** Stands on paper only: whose record it is and where it is kept. */
export function PrintFooter({ organisation, permanentHref, code }: PrintFooterProps) {
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
