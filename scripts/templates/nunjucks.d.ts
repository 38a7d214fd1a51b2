import type { List } from "./syntax-tree.ts";

/** The parser of Nunjucks 3.2.4, which its type declarations lack. */
declare module "nunjucks" {
  export const parser: {
    parse(
      source: string,
      extensions: readonly [],
      options: { readonly trimBlocks: boolean; readonly lstripBlocks: boolean },
    ): List;
  };
}
