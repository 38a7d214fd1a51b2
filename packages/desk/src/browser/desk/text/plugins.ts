import { baseKeymap, chainCommands, newlineInCode } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import {
  enterCell,
  followNote,
  headingToParagraph,
  indentItem,
  insertBreak,
  leaveBlock,
  leaveItem,
  outdentItem,
  paragraphAfter,
  removeEmptyRow,
  toggleEm,
  toggleStrong,
} from "./commands.ts";
import { schema } from "./schema.ts";
import { tidy } from "./tidy.ts";
import { typedLink } from "./typed-link.ts";

const { nodes } = schema;

/** The default behaviour of a text field: keys, typed marks, undo. Tab leaves the field. */
export function fieldPlugins(openLink: Command): readonly Plugin[] {
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
        wrappingInputRule(
          /^(\d{1,9})[.)]\s$/,
          nodes.ordered_list,
          ([, number]) => ({ start: Number(number) }),
          ([, number], list) => list.childCount + Number(list.attrs["start"]) === Number(number),
        ),
        wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
        textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, ([, marks = ""]) => ({ level: marks.length })),
        typedLink,
      ],
    }),
    keymap({
      "Mod-b": toggleStrong,
      "Mod-i": toggleEm,
      "Mod-k": openLink,
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-]": indentItem,
      "Mod-[": outdentItem,
      "Shift-Enter": chainCommands(newlineInCode, insertBreak),
      Enter: chainCommands(followNote, newlineInCode, enterCell, splitListItem(nodes.list_item), leaveBlock),
      Backspace: chainCommands(undoInputRule, removeEmptyRow, headingToParagraph, leaveItem),
      ArrowDown: paragraphAfter,
      // The steps of the desk itself.
      "Mod-Enter": () => false,
    }),
    keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => key !== "Mod-Enter"))),
    history(),
    tidy,
  ];
}
