/** The part of Eleventy's programmatic interface that is used here; the package brings no types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    addExtension(name: string, options: { readonly key: string }): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    /** Patterns of paths that are no templates. */
    readonly ignores: Set<string>;
    /** Functions that change each page after it is rendered, by name. */
    transforms: Readonly<Record<string, unknown>>;
    /** Its `finish` prints what took long, once all pages are rendered. */
    readonly benchmarkManager: { finish: () => void };
  }

  export type ConsoleLike = Readonly<Record<"log" | "info" | "warn" | "error", (message: string) => void>>;

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config: (configuration: UserConfig) => void;
      },
    );
    readonly logger: { overrideLogger(logger: ConsoleLike): void };
    /** Renders every template and writes no file. */
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
  }
}
