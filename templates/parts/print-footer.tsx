import { text } from "../text/vi.ts";

interface PrintFooterProps {
  readonly organisation: string;
  readonly permanentHref: string;
}

/** Stands on paper only: whose record it is and where it is kept. */
export function PrintFooter({ organisation, permanentHref }: PrintFooterProps) {
  return (
    <div class="print-footer">
      <p>{organisation}</p>
      <p>
        {text.print.permanent} {permanentHref}
      </p>
    </div>
  );
}
