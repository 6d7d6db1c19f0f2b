/** The parts of the search page the script works with (templates/search.11ty.tsx). */
export interface Places {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly filters: HTMLFieldSetElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  /** The site's root path. */
  readonly base: string;
}

export function findPlaces(): Places | null {
  const form = document.querySelector<HTMLFormElement>("#tim-kiem-form");
  const field = document.querySelector<HTMLInputElement>("#tu-khoa");
  const filters = document.querySelector<HTMLFieldSetElement>("#loc");
  const status = document.querySelector<HTMLElement>("#trang-thai");
  const list = document.querySelector<HTMLOListElement>("#ket-qua");
  const more = document.querySelector<HTMLButtonElement>("#them");
  if (!form || !field || !filters || !status || !list || !more) return null;
  return { form, field, filters, status, list, more, base: form.dataset.base ?? "/" };
}
