/** The part of heic-decode 2.1 that is used: it has no types of its own. */
declare module "heic-decode" {
  /** Decodes the first image of a HEIC file to RGBA, upright. Throws for damaged files. */
  function decode(file: {
    readonly buffer: Uint8Array;
  }): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8Array }>;
  // biome-ignore lint/style/noDefaultExport: the package exports its function so.
  export default decode;
}
