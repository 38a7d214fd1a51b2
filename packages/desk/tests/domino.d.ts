/* The parts of the DOM without a browser that tests use. Its own types need the browser types. */

declare module "@mixmark-io/domino" {
  interface ParsedNode {
    readonly nodeType: number;
    readonly textContent: string;
  }

  interface ParsedElement extends ParsedNode {
    readonly localName: string;
    readonly childNodes: ArrayLike<ParsedNode>;
    readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
    getAttribute(name: string): string | null;
  }

  interface Parsed {
    readonly documentElement: ParsedElement;
    querySelector(selectors: string): ParsedElement | null | undefined;
    querySelectorAll(selectors: string): ArrayLike<ParsedElement>;
  }

  /** Parses HTML as browsers do (HTML Standard §13.2), without running anything. */
  const domino: { createDocument(html: string, force: true): Parsed };
  export default domino;
}
