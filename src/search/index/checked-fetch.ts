/**
 * Code that stands before each of Pagefind's two programs for browsers. Pagefind 1.5.2 goes on without a file of its
 * index that cannot be loaded, and then finds too few articles. This code gives Pagefind a `fetch` of its own, which
 * loads a file whole and tells the search page (src/search/page/pagefind.ts) of each file that is missing or is
 * another file. Some servers answer the address of a missing file with a page.
 *
 * In a worker, the code also takes files that the page sends (src/search/page/early-files.ts): the message
 * `{ expect: addresses }` announces them, and `{ given: address, bytes }` brings each, or `null` in its place.
 *
 * The code tells in a worker by the message `{ lost: address }`, and in the page by the event `pagefind-lost`.
 */
export const CHECKED_FETCH = `const fetch = ((fetchFile) => {
  const tell = (lost) => typeof document === "undefined"
    ? postMessage({ lost })
    : dispatchEvent(new CustomEvent("pagefind-lost", { detail: lost }));
  // Packed files begin with the mark of gzip or, where the browser unpacked them, of Pagefind; lists begin with a brace.
  const isFile = ([one, two]) => (one === 0x1f && two === 0x8b) || (one === 0x70 && two === 0x61) || one === 0x7b;
  const expected = new Map();
  if (typeof document === "undefined") addEventListener("message", (event) => {
    const { expect = [], given, bytes } = event.data;
    for (const address of expect) {
      let give;
      const bytesOf = new Promise((resolve) => { give = resolve; });
      expected.set(address, { bytesOf, give });
    }
    expected.get(given)?.give(bytes === null || !isFile(new Uint8Array(bytes)) ? null : bytes);
    if (given !== undefined || expect.length > 0) event.stopImmediatePropagation();
  });
  const load = async (address) => {
    const response = await fetchFile(address);
    const bytes = await response.arrayBuffer();
    if (!response.ok || !isFile(new Uint8Array(bytes))) throw new Error(response.status + " " + address);
    return bytes;
  };
  return async (address) => {
    try {
      const sent = await expected.get(address)?.bytesOf;
      expected.delete(address);
      return new Response(sent ?? await load(address));
    } catch (error) {
      tell(String(address));
      throw error;
    }
  };
})(globalThis.fetch.bind(globalThis));
`;
