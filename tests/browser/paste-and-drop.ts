import type { Page } from "playwright-core";

/** A file that is dropped. */
interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops some files at once on a part of a page, as a mouse does that brings them from a folder. */
export async function dropFiles(page: Page, selector: string, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page
    .locator(selector)
    .first()
    .evaluate((part, dropped) => {
      const data = new DataTransfer();
      for (const { name, base64 } of dropped)
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      part.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, sent);
}

/** Pastes HTML into the body of an article, as it lies on the clipboard: a browser's own clipboard would clean it first. */
export async function pasteIntoBody(page: Page, html: string): Promise<void> {
  await page.locator(".body-editor").evaluate((body, pasted) => {
    const data = new DataTransfer();
    data.setData("text/html", pasted);
    body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}
