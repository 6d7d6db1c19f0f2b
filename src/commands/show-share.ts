/** How many signs the bar is wide. */
const BAR_SIGNS = 24;

/** Where there is no terminal, a line is written for so many things that are done. */
const LINE_AFTER = 5000;

/** Shows how much of something is done: on a terminal a bar, elsewhere a line now and then. */
export function showShare(
  stream: NodeJS.WriteStream,
  name: string,
): { readonly plan: (count: number) => void; readonly done: () => void; readonly end: () => void } {
  let total = 0;
  let count = 0;
  let shown = -1;
  const draw = (): void => {
    const filled = total === 0 ? BAR_SIGNS : Math.floor((count / total) * BAR_SIGNS);
    const percent = total === 0 ? 100 : Math.floor((count / total) * 100);
    if (percent === shown) return;
    shown = percent;
    stream.write(`\r\u001b[K${name} ${"█".repeat(filled).padEnd(BAR_SIGNS, "░")} ${count}/${total}`);
  };
  return {
    plan: (planned) => {
      total = planned;
    },
    done: () => {
      count++;
      if (stream.isTTY === true) draw();
      else if (count % LINE_AFTER === 0) stream.write(`${name}: ${count}/${total}\n`);
    },
    end: () => {
      if (stream.isTTY === true) stream.write("\r\u001b[K");
    },
  };
}
