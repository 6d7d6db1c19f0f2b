/** The parts of the search page that the script works with (templates/search.11ty.tsx). */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly filters: HTMLFieldSetElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  /** The site's root path. */
  readonly base: string;
}

/** The parts of the page; `null` where one is missing, so that this is no search page. */
export function findPageParts(): PageParts | null {
  const form = document.querySelector<HTMLFormElement>("#tim-kiem-form");
  const field = document.querySelector<HTMLInputElement>("#tu-khoa");
  const filters = document.querySelector<HTMLFieldSetElement>("#loc");
  const status = document.querySelector<HTMLElement>("#trang-thai");
  const list = document.querySelector<HTMLOListElement>("#ket-qua");
  const more = document.querySelector<HTMLButtonElement>("#them");
  if (!form || !field || !filters || !status || !list || !more) return null;
  return { form, field, filters, status, list, more, base: form.dataset.base ?? "/" };
}
