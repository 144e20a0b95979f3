// The little of Eleventy 3 that we use; the package brings no declarations for it.
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addPlugin<T>(plugin: (config: UserConfig, options: T) => void | Promise<void>, options?: T): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, template: object, data?: object): void;
    addWatchTarget(path: string): void;
    setWatchJavaScriptDependencies(watched: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    on(
      event: 'eleventy.before' | 'eleventy.after',
      listener: (event: { directories: { output: string }; outputMode: string }) => void | Promise<void>,
    ): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode?: boolean; configPath?: string; config?: (config: UserConfig) => void | Promise<void> },
    );
    toJSON(): Promise<readonly { url: string | false; outputPath: string | false; content: string }[]>;
  }
}
