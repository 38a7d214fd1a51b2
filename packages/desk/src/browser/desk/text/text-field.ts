import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, Selection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { addressMarks } from "./addresses.ts";
import {
  type Formats,
  formatsAt,
  insertNote,
  insertPicture,
  linkAt,
  type Picture,
  pictureAt,
  removeLink,
  setBlock,
  setLink,
  toggleEm,
  toggleList,
  toggleQuote,
  toggleStrong,
} from "./commands.ts";
import { button, element } from "./elements.ts";
import { faultMarks, showFaults, type TextFault } from "./faults.ts";
import { askLink, type LinkTarget } from "./link-dialog.ts";
import { type OpenedText, openText } from "./open-text.ts";
import { pastePlugin } from "./paste/paste.ts";
import { findPlace } from "./places.ts";
import { fieldPlugins } from "./plugins.ts";
import { type WrittenText, writeText } from "./save-text.ts";
import { schema } from "./schema.ts";
import { type Tool, toolbar } from "./toolbar.ts";
import { type DroppedKind, type Say, sayIn, type TextWords } from "./words.ts";

export type { Formats, LinkTarget, Picture, TextFault, TextWords };

/** The options of a text field. */
export interface TextFieldOptions {
  /** In Markdown. */
  readonly text: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly words: TextWords;
  readonly label: string;
  /** The id of the element that explains the field. */
  readonly describedBy?: string;
  /** After each edit. `text()` returns the text; it takes some milliseconds, so do not call it at every key. */
  readonly onChange: () => void;
  /** When the field gets or loses the focus. */
  readonly onFocus?: (isFocused: boolean) => void;
  /** Texts of the publication with these words, the best match first. */
  readonly findTargets?: (words: string) => readonly LinkTarget[] | Promise<readonly LinkTarget[]>;
  /** The title of a link's target, if it is a text of the publication. */
  readonly titleOf?: (href: string) => string | undefined;
  /** Opens a dialog for a picture: a replacement of this one, or a dropped or pasted file. Without it, the field has no pictures. */
  readonly pickPicture?: (from: { readonly current?: Picture; readonly file?: File }) => Promise<Picture | undefined>;
  /** The address of a picture of the text for the browser, possibly in the future. */
  readonly pictureUrl?: (src: string) => string | Promise<string | undefined> | undefined;
}

/** A text field that is shown. */
export interface TextField {
  text(): string;
  /** Shows another text. Common parts stay, with the cursor; undo restores the former text. */
  setText(text: string): void;
  focus(): void;
  /** Moves the cursor to a line and a column of the text, both from 1: into the link or word of this length, if known. */
  focusAt(line: number, column?: number, length?: number): void;
  setFaults(faults: readonly TextFault[]): void;
  formats(): Formats;
  destroy(): void;
}

/** Shows a text field with its tools at the end of an element. */
export function mountTextField(host: HTMLElement, options: TextFieldOptions): TextField {
  return new MountedField(host, options);
}

class MountedField implements TextField {
  readonly #options: TextFieldOptions;
  readonly #root: HTMLElement;
  readonly #say: Say;
  readonly #tools: ReturnType<typeof toolbar>;
  readonly #view: EditorView;
  readonly #source: HTMLTextAreaElement;
  readonly #live: HTMLElement;
  readonly #told: HTMLElement;
  #opened: OpenedText;
  #written: { readonly doc: Node; readonly written: WrittenText } | undefined;
  #isText = false;
  #isInvalid = false;
  #formats = "";
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, options: TextFieldOptions) {
    const { lang, dir, label, describedBy } = options;
    const say = sayIn(options.words);
    this.#say = say;
    this.#options = options;
    this.#opened = openText(options.text);
    const hasPictures = options.pickPicture !== undefined;
    this.#tools = toolbar(say, (tool) => this.#act(tool), { hasPictures, focusText: () => this.focus() });
    this.#live = element("div", { class: "unseen", "aria-live": "polite" });
    this.#told = element("div", { class: "text-told", role: "status" });
    const named = { "aria-label": label, "aria-describedby": describedBy, lang, dir, spellcheck: "true" };
    this.#source = element("textarea", { ...named, class: "text-source", spellcheck: "false", hidden: "" });
    this.#root = element("div", { class: "formatted-text" }, this.#tools.root, this.#told);
    this.#view = new EditorView(this.#root, {
      state: this.#stateOf(this.#opened),
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-invalid": String(this.#isInvalid),
        ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
        lang,
        dir,
        class: "text-body",
        spellcheck: "true",
      }),
      nodeViews: {
        image: (node) => ({ dom: this.#showPicture(node) }),
        source: () => {
          const code = element("code");
          return {
            dom: element("pre", { class: "text-as-source", spellcheck: "false", "data-label": say("source") }, code),
            contentDOM: code,
          };
        },
      },
      dispatchTransaction: (tr) => {
        this.#view.updateState(this.#view.state.apply(tr));
        this.#show();
        if (!tr.docChanged) return;
        this.#told.replaceChildren();
        options.onChange();
      },
      handleDOMEvents: {
        focus: () => options.onFocus?.(true),
        blur: () => options.onFocus?.(false),
      },
      handleDoubleClickOn: (_, __, { type }) => type === schema.nodes.image && this.#changePicture(),
      handleKeyDown: (view, { key }) => key === "Enter" && pictureAt(view.state) !== undefined && this.#changePicture(),
    });
    this.#source.addEventListener("input", () => {
      this.#fitSource();
      options.onChange();
    });
    this.#root.append(this.#source, this.#live);
    host.append(this.#root);
    this.#show();
  }

  text(): string {
    return this.#isText ? this.#source.value.replaceAll("\n", this.#opened.lineEnd) : this.#write().text;
  }

  setText(text: string): void {
    if (text === this.text()) return;
    if (this.#isText) {
      this.#source.value = text;
      this.#opened = openText(text);
      return;
    }
    const opened = openText(text);
    this.#opened = opened;
    this.#written = undefined;
    const tr = replaceBlocks(this.#view.state, opened.doc);
    if (tr !== undefined) this.#view.dispatch(tr);
  }

  focus(): void {
    if (this.#isText) this.#source.focus();
    else this.#view.focus();
  }

  focusAt(line: number, column = 1, length = this.#wordAt(line, column)): void {
    if (this.#isText) {
      const lines = this.#source.value.split("\n");
      const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
      this.#source.focus();
      this.#source.setSelectionRange(at, at);
      return;
    }
    const { state } = this.#view;
    const place = findPlace(state.doc, this.#write(), { line, column, length });
    const selection =
      place === undefined
        ? Selection.atStart(state.doc)
        : Selection.near(state.doc.resolve(Math.min(place.from, state.doc.content.size)));
    this.#view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    this.#view.focus();
  }

  setFaults(faults: readonly TextFault[]): void {
    const written = this.#write();
    this.#isInvalid = faults.some(({ severity }) => severity === "error");
    this.#source.ariaInvalid = String(this.#isInvalid);
    const { state } = this.#view;
    const placed = faults.flatMap((fault) => {
      const place = findPlace(state.doc, written, fault);
      return place === undefined ? [] : [{ fault, place }];
    });
    this.#view.dispatch(showFaults(state, placed));
  }

  formats(): Formats {
    return formatsAt(this.#view.state);
  }

  destroy(): void {
    clearTimeout(this.#telling);
    this.#view.destroy();
    this.#root.remove();
  }

  #stateOf({ doc }: OpenedText): EditorState {
    const paste = pastePlugin({
      tellDropped: (counts) => this.#tellDropped(counts),
      takePictures: (...given) => this.#takePictures(...given),
    });
    return EditorState.create({ doc, plugins: [paste, ...fieldPlugins(this.#openLink), addressMarks, faultMarks] });
  }

  #write(): WrittenText {
    const { doc } = this.#view.state;
    if (this.#written?.doc !== doc) this.#written = { doc, written: writeText(this.#opened, doc) };
    return this.#written.written;
  }

  /** The length of the word at a place of the text. */
  #wordAt(line: number, column: number): number {
    const rest = (this.#write().text.split(/\r\n?|\n/)[line - 1] ?? "").slice(column - 1);
    return /^[\p{L}\p{N}]+|^[^\s()<>]+/u.exec(rest)?.[0].length ?? 0;
  }

  #run(command: Command): void {
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  #act(tool: Tool): void {
    if (tool === "asText") this.#switch();
    else if (tool === "picture") this.#changePicture();
    else this.#run(tool === "link" ? this.#openLink : COMMANDS[tool]);
  }

  readonly #openLink: Command = (state, dispatch) => {
    const { parent } = state.selection.$from;
    if (!parent.inlineContent || !parent.type.allowsMarkType(schema.marks.link)) return false;
    if (dispatch === undefined) return true;
    const link = linkAt(state);
    const needsText = link === undefined && state.selection.empty;
    const find = this.#options.findTargets ?? (() => []);
    const title = link === undefined ? undefined : this.#options.titleOf?.(link.href);
    const current = { ...(link === undefined ? {} : { href: link.href }), ...(title === undefined ? {} : { title }) };
    void askLink(this.#root, this.#say, { ...current, needsText, find }).then((answer) => {
      if (answer === "remove") this.#run(removeLink);
      else if (answer !== undefined) this.#run(setLink(answer.href, answer.text));
      else this.#view.focus();
    });
    return true;
  };

  #changePicture(): boolean {
    if (this.#options.pickPicture === undefined) return false;
    const current = pictureAt(this.#view.state);
    void this.#pickPicture(current === undefined ? {} : { current });
    return true;
  }

  /** Opens the description dialog for one picture after the other. */
  #takePictures(files: readonly File[], after?: () => void): boolean {
    if (this.#options.pickPicture === undefined) return false;
    void files.reduce((before, file) => before.then(() => this.#pickPicture({ file })), Promise.resolve()).then(after);
    return true;
  }

  async #pickPicture(from: { readonly current?: Picture; readonly file?: File }): Promise<void> {
    const picture = await this.#options.pickPicture?.(from);
    if (picture !== undefined) this.#run(insertPicture(picture));
    else this.#view.focus();
  }

  #showPicture({ attrs }: Node): HTMLElement {
    const [src, alt] = [String(attrs["src"]), String(attrs["alt"])];
    const url = this.#options.pictureUrl?.(src) ?? (/^https:/.test(src) ? src : undefined);
    const title = attrs["title"] === null ? undefined : String(attrs["title"]);
    if (url === undefined)
      return element("span", { class: "text-picture", role: "img", "aria-label": alt, title }, alt === "" ? src : alt);
    if (typeof url === "string") return element("img", { src: url, alt, title });
    const image = element("img", { alt, title });
    void url.then((found) => found !== undefined && image.setAttribute("src", found));
    return image;
  }

  /** Between the text with its formats and its source. */
  #switch(): void {
    if (this.#isText) {
      const text = this.text();
      this.#isText = false;
      this.setText(text);
    } else {
      this.#source.value = this.#write().text.replaceAll("\r\n", "\n");
      this.#isText = true;
    }
    this.#source.hidden = !this.#isText;
    this.#view.dom.hidden = this.#isText;
    this.#fitSource();
    this.#show();
    this.focus();
  }

  /** Reports in one line the parts that a paste has lost, with a button that undoes it. */
  #tellDropped(counts: ReadonlyMap<DroppedKind, number>): void {
    const each = [...counts].map(([kind, count]) => this.#say(kind, count));
    const list = new Intl.ListFormat(this.#options.words.language, { type: "conjunction" }).format(each);
    const takeBack = button(this.#say("undoPaste"));
    takeBack.addEventListener("click", () => this.#run(undo));
    this.#told.replaceChildren(this.#say("pasted").replace("{list}", list), " ", takeBack);
  }

  #fitSource(): void {
    this.#source.rows = Math.max(8, this.#source.value.split("\n").length + 1);
  }

  #show(): void {
    const { state } = this.#view;
    const formats = formatsAt(state);
    this.#tools.show({ formats, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0, isText: this.#isText });
    this.#tell(formats);
  }

  /** Announces the formats at the cursor to screen readers, when they change. */
  #tell(formats: Formats): void {
    const say = this.#say;
    const block = { paragraph: "", heading2: say("heading"), heading3: say("subheading") };
    const said = [
      formats.block === undefined ? "" : block[formats.block],
      formats.strong ? say("strongName") : "",
      formats.em ? say("emName") : "",
      formats.link ? say("linkName") : "",
      formats.bulletList ? say("bulletList") : "",
      formats.orderedList ? say("orderedList") : "",
      formats.quote ? say("quote") : "",
      formats.note ? say("noteName") : "",
      formats.table ? say("table") : "",
      formats.source ? say("source") : "",
    ].filter((each) => each !== "");
    const now = said.length === 0 ? say("plain") : said.join(", ");
    const isFirst = this.#formats === "";
    if (now === this.#formats) return;
    this.#formats = now;
    clearTimeout(this.#telling);
    if (isFirst) return;
    this.#telling = setTimeout(() => {
      this.#live.textContent = now;
    }, 200);
  }
}

/** The step that replaces the blocks of a text by another's; equal blocks at its start and end stay. */
function replaceBlocks({ doc, tr }: EditorState, other: Node): Transaction | undefined {
  const [old, fresh] = [doc.children, other.children];
  let same = 0;
  while (same < Math.min(old.length, fresh.length) && old[same]?.eq(fresh[same] ?? other)) same += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - same;
  while (tail < most && old.at(-1 - tail)?.eq(fresh.at(-1 - tail) ?? other)) tail += 1;
  if (same === old.length && same === fresh.length) return undefined;
  const size = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const [from, to] = [size(old.slice(0, same)), size(old.slice(0, old.length - tail))];
  const [gone, come] = [old.slice(same, old.length - tail), fresh.slice(same, fresh.length - tail)];
  const inner = gone.length === 1 && come.length === 1 ? replaceInlines(tr, from + 1, gone[0], come[0]) : undefined;
  return inner ?? tr.replaceWith(from, to, come);
}

/** Within a block, only the differences are replaced, so that the cursor stays. */
function replaceInlines(
  tr: Transaction,
  at: number,
  old: Node | undefined,
  fresh: Node | undefined,
): Transaction | undefined {
  if (old === undefined || fresh?.isTextblock !== true || !old.sameMarkup(fresh)) return undefined;
  const [start, end] = [old.content.findDiffStart(fresh.content), old.content.findDiffEnd(fresh.content)];
  if (start === null || end === null) return undefined;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return tr.replace(at + start, at + end.a + overlap, fresh.slice(start, end.b + overlap));
}

const COMMANDS: Readonly<Record<Exclude<Tool, "link" | "picture" | "asText">, Command>> = {
  paragraph: setBlock("paragraph"),
  heading2: setBlock("heading2"),
  heading3: setBlock("heading3"),
  strong: toggleStrong,
  em: toggleEm,
  bulletList: toggleList("bullet_list"),
  orderedList: toggleList("ordered_list"),
  quote: toggleQuote,
  note: insertNote,
  undo,
  redo,
};
