import type { Page } from "playwright-core";

/**
 * What of a page's words a reader cannot come to, or finds outside the box they belong to. Words that scroll sideways
 * in a part of their own can be come to; those that are hidden from the eye, or clamped to some lines, are so on
 * purpose.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** In pixels: what rounding and the slant of a letter may take. */
    const ROUNDING = 1.5;
    /** No syllable of Vietnamese is longer, nor a date: such a word stands on one line. In letters. */
    const LONGEST_WHOLE = 10;
    const nameOf = (element: Element) =>
      `${element.localName}${[...element.classList].map((name) => `.${name}`).join("")}`;

    /** What an element is laid out in. */
    const outerOf = (element: Element): Element | null =>
      /absolute|fixed/.test(getComputedStyle(element).position) && element instanceof HTMLElement
        ? element.offsetParent
        : element.parentElement;

    /** Why a piece of a text is cut or sticks out; `null` where all is well. */
    const faultOf = (piece: DOMRect, start: Element): string | null => {
      for (let around: Element | null = start; around !== null; around = outerOf(around)) {
        const style = getComputedStyle(around);
        if (style.display.startsWith("inline") && style.display !== "inline-block") continue;
        if (/auto|scroll/.test(style.overflowX)) return null;
        if (style.display === "contents" || around === document.documentElement) continue;
        const box = around.getBoundingClientRect();
        if (piece.right > box.right + ROUNDING || piece.left < box.left - ROUNDING)
          return `${Math.round(Math.max(piece.right - box.right, box.left - piece.left))} px out of ${nameOf(around)}`;
        const isClipped = /hidden|clip/.test(style.overflowY) && style.webkitLineClamp === "none";
        if (isClipped && (piece.bottom > box.bottom + 6 || piece.top < box.top - 6)) return `cut by ${nameOf(around)}`;
      }
      if (piece.right > innerWidth + ROUNDING || piece.left < -ROUNDING) return "out of the window";
      return null;
    };

    const faults: string[] = [];
    const wider = document.scrollingElement!.scrollWidth - innerWidth;
    if (wider > 0) faults.push(`the page is ${wider} px wider than its window`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const start = text.parentElement!;
      if (text.data.trim() === "" || !start.checkVisibility({ visibilityProperty: true })) continue;
      if (start.closest(".visually-hidden, .skip, script, style, noscript, svg, option") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const fault = [...range.getClientRects()]
        .filter(({ width }) => width > 0)
        .map((piece) => faultOf(piece, start))
        .find((each) => each !== null);
      if (fault !== undefined) faults.push(`"${text.data.trim().slice(0, 30)}" of ${nameOf(start)}: ${fault}`);
      for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
        if (word.length > LONGEST_WHOLE || /[/-]/.test(word)) continue;
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = [...range.getClientRects()].map(({ top }) => top);
        if (Math.max(...lines) - Math.min(...lines) > 4) faults.push(`"${word}" of ${nameOf(start)} is broken`);
      }
    }
    const canvas = document.createElement("canvas").getContext("2d")!;
    for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
      if (!field.checkVisibility()) continue;
      const hint = getComputedStyle(field, "::placeholder");
      canvas.font = `${hint.fontWeight} ${hint.fontSize} ${hint.fontFamily}`;
      const { paddingLeft, paddingRight } = getComputedStyle(field);
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const width = canvas.measureText(field.placeholder).width;
      if (width > room) faults.push(`"${field.placeholder}" takes ${Math.round(width)} of ${Math.round(room)} px`);
    }
    return [...new Set(faults)];
  });
}
