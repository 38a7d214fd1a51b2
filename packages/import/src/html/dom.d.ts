/*
 * The parts of turndown and of its DOM that are in use. Their own types need the browser types, which would allow the whole program to use
 * APIs that Node does not have.
 */

/** A node of a document (DOM Standard §4.4). */
interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: ArrayLike<DomNode>;
  readonly parentNode: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly firstChild: DomNode | null;
  data: string;
  removeChild(child: DomNode): DomNode;
  insertBefore(node: DomNode, before: DomNode | null): DomNode;
  replaceChild(node: DomNode, old: DomNode): DomNode;
  appendChild(node: DomNode): DomNode;
  cloneNode(deep: boolean): DomNode;
}

/** An element (DOM Standard §4.9). */
interface DomElement extends DomNode {
  normalize(): void;
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  readonly innerHTML: string;
  readonly outerHTML: string;
  /** Undefined, unlike in browsers, if there is none. */
  querySelector(selectors: string): DomElement | null | undefined;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
}

interface DomDocument extends DomNode {
  readonly body: DomElement;
  readonly documentElement: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  /** Undefined, unlike in browsers, if there is none. */
  querySelector(selectors: string): DomElement | null | undefined;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
}

declare module "@mixmark-io/domino" {
  /** Parses HTML as browsers do (HTML Standard §13.2), without running anything. */
  export function createDocument(html: string, force: true): DomDocument;
}

declare module "turndown" {
  export interface Rule {
    readonly filter: string | readonly string[] | ((node: DomElement) => boolean);
    readonly replacement: (content: string, node: DomElement) => string;
  }

  export default class TurndownService {
    constructor(options: {
      readonly headingStyle: "atx";
      readonly bulletListMarker: "-";
      readonly codeBlockStyle: "fenced";
      readonly emDelimiter: "*";
      readonly hr: "---";
      readonly br: string;
    });
    escape: (text: string) => string;
    addRule(key: string, rule: Rule): this;
    turndown(node: DomNode): string;
  }
}
