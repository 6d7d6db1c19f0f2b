import { useLayoutEffect, useRef } from "preact/hooks";

/** A modal dialog that is open as long as it is on the page. What had the focus before gets it back. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // A dialog that is taken off the page without being closed gives no focus back.
    return () => shown.close();
  }, []);
  return dialog;
}
