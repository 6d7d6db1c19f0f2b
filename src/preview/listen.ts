import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How many ports are tried, one after the other. */
const TRIES = 50;

/** Listens on a port, or the next free one. Returns which. @throws where the host or the port cannot be had at all */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once("error", fail);
        server.listen({ host, port: tried, exclusive: true }, () => {
          server.off("error", fail);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || tried + 1 >= port + TRIES || tried >= 65_535) throw error;
    }
  }
}
