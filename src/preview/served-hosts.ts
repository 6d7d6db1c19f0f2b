/** Under which hosts a preview is reached. */
export interface ServedHosts {
  /** The host in the address that is printed: one that the machines which may see the preview can open. */
  readonly shown: string;
  /** Whether other machines can open the preview. */
  readonly isOpenToOthers: boolean;
  /**
   * Whether the `Host` header of a request names this server. A page of another site must not read drafts through a name
   * of its own that it lets point at this machine (DNS rebinding), so only hosts that were told are answered.
   */
  readonly accepts: (header: string | undefined) => boolean;
}

/** An address that this machine has on a network. */
export interface MachineAddress {
  /** `192.168.1.5` or `fe80::1` */
  readonly address: string;
  /** Whether only this machine can reach itself there. */
  readonly internal: boolean;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/;

/** The hosts that mean every address of the machine. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/**
 * Finds under which hosts a preview is reached. One that listens on every address of the machine answers these addresses;
 * another one answers the host that it was told. Each answers the names of this machine alone too.
 *
 * @param told the host that the server was told to listen on
 * @param machine the addresses that this machine has
 */
export function servedHosts(told: string, machine: readonly MachineAddress[]): ServedHosts {
  const host = told.toLowerCase();
  const isEvery = EVERY_ADDRESS.has(host);
  const accepted = new Set(isEvery ? machine.map(({ address }) => address.toLowerCase()) : [host]);
  const outer = machine.filter(({ internal }) => !internal).map(({ address }) => address);
  const reachable = outer.find((address) => !address.includes(":")) ?? outer[0] ?? "127.0.0.1";
  return {
    shown: isEvery ? reachable : told,
    isOpenToOthers: !LOOPBACK.test(host),
    accepts: (header) => {
      const name = hostNamed(header ?? "");
      return name !== null && (LOOPBACK.test(name) || accepted.has(name));
    },
  };
}

/** The host of a `Host` header without its port, in lower case; `null` where the header is none. */
function hostNamed(header: string): string | null {
  const found = /^(?:\[([\da-f:.]+)\]|([^:[\]\s/]+?)\.?)(?::\d+)?$/i.exec(header);
  return found === null ? null : (found[1] ?? found[2])!.toLowerCase();
}
