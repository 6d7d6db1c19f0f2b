interface TrustedProps {
  readonly as: "div" | "script" | "header" | "footer";
  readonly html: string;
  readonly className?: string;
  readonly type?: string;
}

/** Markup made by this program (article bodies, JSON-LD, the frame), put in unescaped. The only place where that happens. */
export function Trusted({ as: Tag, html, className, type }: TrustedProps) {
  return <Tag class={className} type={type} dangerouslySetInnerHTML={{ __html: html }} />;
}
