type Listener = (value?: unknown) => void;

/**
 * The little of Node's readable streams that word-extractor reads a `.doc` by: the bundle for browsers has it in the place
 * of Node's. It is a class because word-extractor extends it.
 */
export class Readable {
  private readonly listeners = new Map<string, Listener>();
  private isStarted = false;

  on(event: "data" | "end" | "error", listener: Listener): this {
    this.listeners.set(event, listener);
    if (!this.isStarted) queueMicrotask(() => this.next());
    this.isStarted = true;
    return this;
  }

  /** Takes the next chunk of bytes; `null` ends the stream. */
  push(chunk: Uint8Array | null): void {
    if (chunk === null) this.listeners.get("end")?.();
    else {
      this.listeners.get("data")?.(chunk);
      queueMicrotask(() => this.next());
    }
  }

  /** Reads the next chunk; word-extractor's own. */
  _read(): unknown {
    return this.push(null);
  }

  private next(): void {
    const fail = (error: unknown) => this.listeners.get("error")?.(error);
    Promise.resolve()
      .then(() => this._read())
      .catch(fail);
  }
}
