import { say, script } from "./words.ts";

/** A picture of the page, and the link around it, which leads to its file. */
interface LinkedPicture {
  readonly link: HTMLAnchorElement;
  readonly image: HTMLImageElement;
  readonly caption: string;
}

/** Makes the links around pictures open them large, in a dialog. Without the script the links open the files. */
export function enlargePictures(page: Document): void {
  const pictures = [...page.querySelectorAll<HTMLAnchorElement>("a.enlarge")].flatMap((link) => {
    const image = link.querySelector("img");
    const caption = link.closest("figure")?.querySelector("figcaption")?.textContent?.trim() ?? "";
    return image === null ? [] : [{ link, image, caption }];
  });
  if (pictures.length === 0 || typeof HTMLDialogElement !== "function") return;
  const open = makeDialog(page, pictures);
  pictures.forEach(({ link }, index) => {
    link.addEventListener("click", (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(index);
    });
  });
}

/** Makes the dialog for all pictures of the page. Returns the function that opens it at one of them. */
function makeDialog(page: Document, pictures: readonly LinkedPicture[]): (index: number) => void {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string) =>
    Object.assign(page.createElement(tag), { className });
  const dialog = make("dialog", "light-box");
  const bar = make("div", "light-box-bar");
  const position = make("p", "light-box-position");
  const buttons = make("div", "light-box-buttons");
  const stage = make("div", "light-box-stage");
  const caption = make("p", "light-box-caption");
  let current = 0;

  const show = (index: number): void => {
    current = (index + pictures.length) % pictures.length;
    stage.replaceChildren(enlargedCopy(pictures[current]!.image));
    position.textContent = say(script.position, { index: current + 1, total: pictures.length });
    caption.textContent = pictures[current]!.caption;
  };
  const addButton = (sign: string, label: string, act: () => void): HTMLButtonElement => {
    const button = make("button", "light-box-button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    buttons.append(button);
    return button;
  };
  if (pictures.length > 1) {
    addButton("←", script.previous, () => show(current - 1));
    addButton("→", script.next, () => show(current + 1));
  }
  addButton("✕", script.close, () => dialog.close()).autofocus = true;
  dialog.setAttribute("aria-label", script.pictures);
  position.setAttribute("aria-live", "polite");
  bar.append(position, buttons);
  dialog.append(bar, stage, caption);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(current - 1);
    if (event.key === "ArrowRight") show(current + 1);
  });
  stage.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => pictures[current]!.link.focus());
  page.body.append(dialog);
  return (index) => {
    show(index);
    dialog.showModal();
  };
}

/** A copy of a picture for which the browser chooses a rendition as wide as the window. */
function enlargedCopy(image: HTMLImageElement): Element {
  const copy = (image.closest("picture") ?? image).cloneNode(true) as Element;
  for (const source of copy.querySelectorAll("source, img")) source.setAttribute("sizes", "100vw");
  const shown = copy instanceof HTMLImageElement ? copy : copy.querySelector("img")!;
  shown.loading = "eager";
  shown.classList.add("light-box-picture");
  const [width, height] = ["width", "height"].map((side) => Number(shown.getAttribute(side)));
  shown.style.setProperty("--ratio", String(width! / height!));
  return copy;
}
