import type { BlockKind, Formats } from "./commands.ts";
import { button, element } from "./elements.ts";
import { toolMenu } from "./tool-menu.ts";
import type { Say } from "./words.ts";

/** The acts of the tools. */
export type Tool =
  | BlockKind
  | "strong"
  | "em"
  | "link"
  | "bulletList"
  | "orderedList"
  | "quote"
  | "note"
  | "picture"
  | "undo"
  | "redo"
  | "asText";

/** The state of a toolbar. */
export interface ToolState {
  readonly formats: Formats;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the text is edited as its source: then the other tools rest. */
  readonly isText: boolean;
}

export interface Toolbar {
  readonly root: HTMLElement;
  show(state: ToolState): void;
}

/** The tools of a text, in words, as the pattern *toolbar* of ARIA describes them: one stop of Tab, and arrows from tool to tool. */
export function toolbar(
  say: Say,
  act: (tool: Tool) => void,
  { hasPictures, focusText }: { readonly hasPictures: boolean; readonly focusText: () => void },
): Toolbar {
  const tool = (
    name: Tool,
    label: string,
    attributes: Readonly<Record<string, string | undefined>> = {},
  ): HTMLButtonElement => {
    const made = button(label, { "data-tool": name, ...attributes });
    made.addEventListener("click", () => {
      if (made.ariaDisabled !== "true") act(name);
    });
    return made;
  };
  const ways = { choose: act, onClose: focusText };
  const block = toolMenu<BlockKind | "asText">(
    say("paragraph"),
    [
      { name: "paragraph", label: say("paragraph") },
      { name: "heading2", label: say("heading") },
      { name: "heading3", label: say("subheading") },
      { name: "asText", label: say("asText"), isAct: true },
    ],
    ways,
  );
  const list = toolMenu<"bulletList" | "orderedList">(
    say("list"),
    [
      { name: "bulletList", label: say("bulletList") },
      { name: "orderedList", label: say("orderedList") },
    ],
    ways,
  );
  const toggles = {
    strong: tool("strong", say("strong"), {
      "aria-label": say("strongName"),
      "aria-keyshortcuts": "Control+B",
      class: "tool-strong",
    }),
    em: tool("em", say("em"), { "aria-label": say("emName"), "aria-keyshortcuts": "Control+I", class: "tool-em" }),
    link: tool("link", say("link"), { "aria-label": say("linkName"), "aria-keyshortcuts": "Control+K" }),
    quote: tool("quote", say("quote")),
  };
  const note = tool("note", say("note"), { "aria-label": say("noteName") });
  const picture = tool("picture", say("picture"));
  const undo = tool("undo", "↶", { "aria-label": say("undo"), title: say("undo"), "aria-keyshortcuts": "Control+Z" });
  const redo = tool("redo", "↷", { "aria-label": say("redo"), title: say("redo"), "aria-keyshortcuts": "Control+Y" });
  const asText = tool("asText", say("asText"), { "aria-pressed": "true", hidden: "" });
  const stops = [
    block.button,
    toggles.strong,
    toggles.em,
    toggles.link,
    list.button,
    toggles.quote,
    note,
    ...(hasPictures ? [picture] : []),
    undo,
    redo,
    asText,
  ];
  const root = element(
    "div",
    { role: "toolbar", "aria-label": say("tools"), class: "text-tools" },
    ...stops.map((stop) => (stop === block.button ? block.root : stop === list.button ? list.root : stop)),
  );
  root.querySelector('[data-tool="undo"]')?.classList.add("tools-end");
  moveByArrows(root, stops);
  const rest = (resting: boolean, ...tools: readonly HTMLElement[]): void => {
    for (const each of tools) each.ariaDisabled = String(resting);
  };
  return {
    root,
    show({ formats, canUndo, canRedo, isText }) {
      const names = { paragraph: say("paragraph"), heading2: say("heading"), heading3: say("subheading") };
      block.show(formats.block, names[formats.block ?? "paragraph"]);
      const kind = formats.bulletList ? "bulletList" : "orderedList";
      const isList = formats.bulletList || formats.orderedList;
      list.show(isList ? kind : undefined, say("list"));
      list.button.classList.toggle("is-on", isList);
      for (const name of TOGGLES) toggles[name].ariaPressed = String(!isText && formats[name]);
      const rests = isText || formats.source;
      rest(rests, block.button, toggles.strong, toggles.em, toggles.link);
      rest(rests || formats.table, list.button, toggles.quote);
      rest(rests || formats.note, note);
      rest(isText, picture);
      rest(isText || !canUndo, undo);
      rest(isText || !canRedo, redo);
      asText.hidden = !isText;
      keepStop(asText, block.button);
    },
  };
}

/** Moves the tab stop to another tool if the present one is hidden. */
function keepStop(tool: HTMLElement, other: HTMLElement): void {
  if (!tool.hidden || tool.tabIndex !== 0) return;
  tool.tabIndex = -1;
  other.tabIndex = 0;
}

const TOGGLES = ["strong", "em", "link", "quote"] as const;

function indexIn(stops: readonly HTMLElement[], target: EventTarget | null): number {
  return target instanceof HTMLElement ? stops.indexOf(target) : -1;
}

function moveByArrows(root: HTMLElement, stops: readonly HTMLElement[]): void {
  const stopAt = (to: HTMLElement | undefined): void => {
    for (const stop of stops) stop.tabIndex = stop === to ? 0 : -1;
  };
  stopAt(stops[0]);
  root.addEventListener("focusin", ({ target }) => {
    const at = indexIn(stops, target);
    if (at >= 0) stopAt(stops[at]);
  });
  root.addEventListener("keydown", (event) => {
    const shown = stops.filter(({ hidden }) => !hidden);
    const at = indexIn(shown, event.target);
    const isLeftward = getComputedStyle(root).direction === "rtl";
    const step = { ArrowRight: isLeftward ? -1 : 1, ArrowLeft: isLeftward ? 1 : -1 }[event.key];
    const to = { Home: 0, End: shown.length - 1 }[event.key] ?? (step === undefined ? undefined : at + step);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    shown.at(to % shown.length)?.focus();
  });
}
