/** The parser of Nunjucks 3.2.4. */
declare module "nunjucks/src/parser.js" {
  import type { List } from "./syntax-tree.ts";

  const parser: {
    parse(
      source: string,
      extensions: readonly [],
      options: { readonly trimBlocks: boolean; readonly lstripBlocks: boolean },
    ): List;
  };
  export default parser;
}

declare module "nunjucks/src/lib.js" {
  import { lib } from "nunjucks";

  export default lib;
}
