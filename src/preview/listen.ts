import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How many ports are tried, one after the other. */
const PORTS_TRIED = 50;

/**
 * Makes a server listen on a port, or on the next one that is free. Returns the port.
 *
 * @throws where the host cannot be listened on, or none of the ports
 */
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
      if (!isTaken || tried + 1 >= port + PORTS_TRIED || tried >= 65_535) throw error;
    }
  }
}
