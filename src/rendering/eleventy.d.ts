/** What of Eleventy's programmatic interface is used here; the package has no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    addExtension(name: string, options: { readonly key: string }): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    /** What each page goes through once it is rendered, by name. */
    transforms: Readonly<Record<string, unknown>>;
    /** Prints what took long once all is rendered. */
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
    /** Renders every template without writing any. */
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
  }
}
