interface TrustedProps {
  readonly as: "div" | "script" | "header" | "footer";
  readonly html: string;
  readonly className?: string;
  readonly type?: string;
}

/**
 * Puts in markup that this program made (bodies of articles, JSON-LD, the frame) without escaping it. Nothing else does
 * so.
 */
export function Trusted({ as: Tag, html, className, type }: TrustedProps) {
  return <Tag class={className} type={type} dangerouslySetInnerHTML={{ __html: html }} />;
}
