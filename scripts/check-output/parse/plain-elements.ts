import { findTellingName, isWordy, type Listener } from "./element.ts";
import { PlainTag } from "./plain-tag.ts";
import { plainTextOf } from "./plain-text.ts";

/*
 * Pages that our templates print are written plainly, and can be read many times faster than all that browsers forgive.
 * Plain is: names in lower case, values in double quotes, few entities, and whatever words are looked at for (headings,
 * titles, scripts, drawings) well nested. Nothing is guessed: where it is not sure, the page is left to the parser.
 */

/**
 * Tells of the telling elements of a page in plain notation. False for any other page, as soon as it is known: then whatever
 * was told is to be forgotten.
 */
export function readPlainElements(html: string, listener: Listener): boolean {
  const tag = new PlainTag(html);
  const walk = new PlainWalk(listener);
  let at = html.indexOf("<");
  while (at >= 0) {
    let end = walk.isRaw() ? undefined : skipDeclaration(html, at);
    if (end === undefined) {
      if (!tag.read(at) || !walk.pass(tag)) return false;
      end = tag.end;
    }
    at = html.indexOf("<", end);
    if (walk.isReading() && !walk.read(html.slice(end, at < 0 ? html.length : at))) return false;
  }
  return walk.isOver();
}

/** The end of a comment or a doctype; undefined where neither stands plainly. */
function skipDeclaration(html: string, at: number): number | undefined {
  if (html.charCodeAt(at + 1) !== EXCLAMATION) return undefined;
  const end = at + DOCTYPE.length;
  if (html.slice(at, end).toLowerCase() === DOCTYPE) return end;
  const dashes = html.startsWith("<!--", at) ? html.indexOf("--", at + 4) : -1;
  return dashes > at + 4 && html[at + 4] !== "-" && html[at + 4] !== ">" && html[dashes + 2] === ">"
    ? dashes + 3
    : undefined;
}

const EXCLAMATION = 0x21;
const DOCTYPE = "<!doctype html>";

/** Goes past tags that come one after another. */
class PlainWalk {
  readonly #listener: Listener;
  /** What is open, from the outermost heading, title, script or drawing on; elsewhere nesting does not matter. */
  readonly #open: string[] = [];
  /** The element whose words are read. */
  #wordy: { readonly name: string; readonly at: number; words: string } | undefined;
  #within: PlainTag["within"] = "page";

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Goes past a tag; false when it is not plain here. */
  pass(tag: PlainTag): boolean {
    if (tag.kind === "end") return this.#open.length === 0 || this.#leave(tag.endName());
    const known = findTellingName(tag.name);
    const name = known ?? tag.name;
    const isTelling = known !== undefined || tag.notable().length > 0;
    if (!isTelling && this.#open.length === 0 && !special.has(name)) return true;
    if (!this.#mayStart(tag)) return false;
    if (name === "svg") this.#within = "drawing";
    tag.name = name;
    if (isTelling) this.#tell(tag);
    this.#enter(tag);
    return true;
  }

  /** Whether a `<` can start the end of an element and nothing else. */
  isRaw(): boolean {
    return this.#open.length > 0 && raw.has(this.#open.at(-1) ?? "");
  }

  isReading(): boolean {
    return this.#wordy !== undefined;
  }

  /** Takes the text between two tags; false when it is not plain. */
  read(text: string): boolean {
    const wordy = this.#wordy;
    const words = wordy?.name === "script" ? text : plainTextOf(text);
    if (words === undefined) return false;
    if (wordy !== undefined) wordy.words += words;
    return true;
  }

  /** Whether nothing is open any more that should be over. */
  isOver(): boolean {
    return this.#open.length === 0;
  }

  #mayStart(tag: PlainTag): boolean {
    const { name, kind } = tag;
    if (!tag.hasPlainValues()) return false;
    if (this.#open.length === 0) return !odd.has(name) && (kind === "start" || !nesting.has(name));
    if (this.isRaw()) return false;
    if (this.#within === "drawing") return shapes.has(name) && (kind === "start" || !nesting.has(name));
    if (name === "a" && this.#open.at(-1) === "a") return false; // A link ends where the next one starts.
    return phrases.has(name) && (kind === "start" || empty.has(name));
  }

  #tell(tag: PlainTag): void {
    const { name, at } = tag;
    tag.within = this.#within;
    if (this.#wordy === undefined && isWordy(name)) this.#wordy = { name, at, words: "" };
    else if (this.#wordy !== undefined && name === "img") this.#wordy.words += tag.attribute("alt") ?? "";
    this.#listener.start(tag);
  }

  #enter({ name, kind }: PlainTag): void {
    const opens = this.#open.length > 0 ? kind === "start" && !empty.has(name) : nesting.has(name);
    if (opens) this.#open.push(name);
  }

  #leave(name: string): boolean {
    if (this.#open.pop() !== name) return false;
    if (name === "svg") this.#within = "page";
    if (name === this.#wordy?.name) {
      this.#listener.words(this.#wordy.at, this.#wordy.words);
      this.#wordy = undefined;
    }
    return true;
  }
}

/** Elements in which nesting matters, since their words are read or what is in them means something else. */
const nesting: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 title script style svg".split(" "));
/** Elements in which a `<` is text, but for their own end. A title in a drawing has words alone too, when it is plain. */
const raw: ReadonlySet<string> = new Set(["title", "script", "style"]);
/** What may stand in a heading. */
const phrases: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s small span strong sub sup svg time var wbr".split(
    " ",
  ),
);
/** What may stand in a drawing. */
const shapes: ReadonlySet<string> = new Set(
  "circle defs ellipse g line path polygon polyline rect symbol title use".split(" "),
);
/** What has no end. */
const empty: ReadonlySet<string> = new Set(["br", "img", "wbr"]);
/** What is read by rules of its own. */
const odd: ReadonlySet<string> = new Set(
  "annotation-xml desc foreignobject form iframe image math mi mn mo ms mtext noembed noframes plaintext textarea xmp".split(
    " ",
  ),
);
/** What is looked at though no check wants to know of it. */
const special: ReadonlySet<string> = new Set(["svg", ...odd]);
