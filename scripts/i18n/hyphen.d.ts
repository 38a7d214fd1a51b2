/** The package has no types, and separate type packages do not match the files that ES modules import. */
declare module "hyphen/*/index.js" {
  const language: { readonly hyphenateSync: (text: string) => string };
  export = language;
}
