/** The part of libheif's JavaScript binding that is used here. The package has no types for this entrance. */
declare module "libheif-js/wasm-bundle.js" {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `target.data` with RGBA, turned upright as the file says; calls back with `null` where it cannot. */
    display<Target extends HeifTarget>(target: Target, done: (filled: Target | null) => void): void;
  }

  export interface HeifTarget {
    readonly data: Uint8Array;
    readonly width: number;
    readonly height: number;
  }

  const libheif: {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
  };
  export default libheif;
}
