/** The package has no types of its own, and those of others do not match the files that ES modules import. */
declare module "hyphen/*/index.js" {
  const language: { readonly hyphenateSync: (text: string) => string };
  export = language;
}
