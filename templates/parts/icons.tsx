/** Drawn at 20 units, 1.5 thick; decoration only, so hidden from assistive technology. */
interface IconProps {
  readonly d: string;
}

function Icon({ d }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

export function SearchIcon() {
  return <Icon d="M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM13 13l4.5 4.5" />;
}

export function LinkIcon() {
  return (
    <Icon d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1" />
  );
}

export function QuoteIcon() {
  return <Icon d="M3 11h4.5v4.5H3V10c0-3 1.5-5 4-5.5M11.5 11H16v4.5h-4.5V10c0-3 1.5-5 4-5.5" />;
}

export function ShareIcon() {
  return <Icon d="M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M5 9.5H4V18h12V9.5h-1" />;
}

export function PrintIcon() {
  return <Icon d="M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z" />;
}
