import { useEffect, useRef } from "preact/hooks";
import type { BodyNeeds, EditorTools, MountedBody } from "./tools.ts";

interface BodyProps extends BodyNeeds {
  readonly mountBody: EditorTools["mountBody"];
  /** Gets the field once it is on the page. */
  readonly onMounted: (body: MountedBody) => void;
}

/** The field for the body of an article. It is put on the page once, and writes into itself from then on. */
export function BodyView({ mountBody, onMounted, ...needs }: BodyProps) {
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedBody | null>(null);
  const latest = useRef(needs);
  latest.current = needs;
  useEffect(() => {
    const body = mountBody(place.current!, {
      text: needs.text,
      label: needs.label,
      language: needs.language,
      onChange: (text) => latest.current.onChange(text),
      takeFile: (file) => latest.current.takeFile(file),
      hrefOf: (name) => latest.current.hrefOf(name),
      takeWordFile: (file) => latest.current.takeWordFile?.(file) ?? false,
    });
    mounted.current = body;
    onMounted(body);
    return () => body.remove();
  }, []);
  useEffect(() => mounted.current?.renewPictures(), [needs.hrefOf]);
  return <div ref={place} class="body-place" />;
}
