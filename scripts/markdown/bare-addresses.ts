import { LinkifyIt, type Match } from "linkify-it";
import type MarkdownIt from "markdown-it";
import type { CoreRule, Token } from "./walk-tokens.ts";

/** Links bare addresses. */
export function enableBareAddresses(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.linkify = new BareAddresses();
  const { ruler } = markdown.core;
  const all = ruler.getRules("");
  ruler.disable("linkify");
  const others = new Set(ruler.getRules(""));
  const linkify = all.find((rule) => !others.has(rule));
  ruler.enable("linkify");
  if (linkify !== undefined) ruler.at("linkify", onlyWhereNeeded(linkify));
}

/** markdown-it searches a whole paragraph first, which takes long, even if all of its addresses are in links. */
function onlyWhereNeeded(linkify: CoreRule): CoreRule {
  return (state) => {
    const { tokens } = state;
    const blocks = tokens.filter(mayHoldAddress);
    if (blocks.length === 0) return;
    state.tokens = blocks;
    linkify(state);
    state.tokens = tokens;
  };
}

function mayHoldAddress({ type, content, children }: Token): boolean {
  if (type !== "inline" || !BEGINNING.test(content)) return false;
  return (children ?? []).some((child) => child.type === "text" && BEGINNING.test(child.content));
}

/**
 * Finds addresses in a text without brackets: `https://…`, `http://…`, `www.…` and mail addresses. A host without such a prefix is text:
 * `readme.md` and `10.50` could be hosts too. For the same reason a top-level domain consists of letters.
 */
export class BareAddresses extends LinkifyIt {
  /** The text that was searched last. */
  #last: { readonly text: string; readonly found: Match[] | null } | undefined;

  constructor() {
    super({ fuzzyLink: false, fuzzyEmail: true, urlAuth: false, maxLength: LONGEST });
    for (const scheme of ["ftp:", "//"]) this.add(scheme, null);
    this.add("www.", {
      validate: (text, at, { re }) => {
        const afterScheme = re.get_relative_proto_validator();
        afterScheme.lastIndex = at;
        return afterScheme.exec(text)?.[0].length ?? 0;
      },
      normalize: (match) => {
        match.url = `https://${match.url}`;
      },
    });
  }

  /**
   * Searches quickly first: most texts have no address, and the search of linkify-it reads every character. It caches the result, since
   * markdown-it searches once for a paragraph, once for each text in it, which mostly is the same, and then for the addresses.
   */
  override test(text: string): boolean {
    if (!BEGINNING.test(text)) return false;
    if (this.#last?.text !== text) this.#last = { text, found: super.match(text) };
    return this.#last.found !== null;
  }

  /** Refuses `https://name:word@host`, in which linkify-it would link the name. */
  override testSchemaAt(text: string, schema: string, at: number): number {
    const length = super.testSchemaAt(text, schema, at);
    return /^[:@][^\s:@]/.test(text.slice(at + length, at + length + 2)) ? 0 : length;
  }

  override match(text: string): Match[] | null {
    const found = this.#last?.text === text ? this.#last.found : super.match(text);
    this.#last = undefined;
    return found?.filter(hasDomain) ?? [];
  }
}

/** In UTF-16 code units. */
const LONGEST = 2000;

const BEGINNING = /https?:\/\/|www\.|@/i;

function hasDomain({ schema, text }: Match): boolean {
  return /^https?:$/.test(schema) || /^[^/?#]*\.(?:xn--[a-z0-9-]+|\p{L}{2,})(?:[:/?#]|$)/iu.test(text);
}
