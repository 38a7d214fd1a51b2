/** The parts of Nunjucks 3.2.4 that templates use. */
declare module "nunjucks/src/parser.js" {
  import type { List, Shortcode, Tree } from "./syntax-tree.ts";

  /** The parser at a tag of an extension. */
  interface Parser {
    nextToken(): { readonly value: string; readonly lineno: number; readonly colno: number };
    parseSignature(isTolerant: true, hasNoParentheses: true): { readonly children: readonly Tree[] };
    parseUntilBlocks(name: string): List;
    advanceAfterBlockEnd(name?: string): void;
  }

  /** Parses a tag that Nunjucks does not have. */
  export interface TagParser {
    readonly tags: readonly string[];
    readonly parse: (parser: Parser) => Shortcode;
  }

  const parser: {
    parse(
      source: string,
      extensions: readonly TagParser[],
      options: { readonly trimBlocks: boolean; readonly lstripBlocks: boolean },
    ): List;
  };
  export default parser;
}

declare module "nunjucks/src/lib.js" {
  import { lib } from "nunjucks";

  export default lib;
}

declare module "nunjucks/src/filters.js" {
  const filters: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  export default filters;
}

declare module "nunjucks/src/tests.js" {
  const tests: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  export default tests;
}
