/** A count that runs on a terminal, a line for every thousand elsewhere. */
export function showCount(stream: NodeJS.WriteStream): {
  readonly step: (name: string) => void;
  readonly end: () => void;
} {
  let shown = "";
  let count = 0;
  return {
    step: (name) => {
      count = name === shown ? count + 1 : 1;
      shown = name;
      if (stream.isTTY === true) {
        if (count % 20 === 0) stream.write(`\r\u001b[K${name}: ${count}`);
      } else if (count % 1000 === 0) stream.write(`${name}: ${count}\n`);
    },
    end: () => {
      if (stream.isTTY === true) stream.write("\r\u001b[K");
    },
  };
}
