import { LinkifyIt, type Match } from "linkify-it";

/**
 * Finds addresses that stand in a text without brackets: `https://…`, `http://…`, `www.…` and mail addresses. A host without such
 * a beginning is text: `readme.md` and `10.50` could be hosts too. For the same reason a top-level domain consists of letters.
 */
export class BareAddresses extends LinkifyIt {
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

  /** Searches quickly first: most texts have no address, and the search of linkify-it looks at every character. */
  override test(text: string): boolean {
    return BEGINNING.test(text) && super.test(text);
  }

  /** Refuses `https://name:word@host`, of which linkify-it would link the name. */
  override testSchemaAt(text: string, schema: string, at: number): number {
    const length = super.testSchemaAt(text, schema, at);
    return /^[:@][^\s:@]/.test(text.slice(at + length, at + length + 2)) ? 0 : length;
  }

  override match(text: string): Match[] | null {
    return super.match(text)?.filter(hasDomain) ?? [];
  }
}

/** In UTF-16 code units. */
const LONGEST = 2000;

const BEGINNING = /https?:\/\/|www\.|@/i;

function hasDomain({ schema, text }: Match): boolean {
  return /^https?:$/.test(schema) || /^[^/?#]*\.(?:xn--[a-z0-9-]+|\p{L}{2,})(?:[:/?#]|$)/iu.test(text);
}
