import type { Fault } from "../form/faults.ts";
import { findField } from "./fault-list.tsx";

/** Faults in the order of the screen: from the first field to the last, and in a text from its beginning to its end. */
export function inScreenOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults
    .map((fault) => ({ fault, place: placeOf(fault) }))
    .toSorted((a, b) => {
      if (a.fault.line !== undefined && b.fault.line !== undefined)
        return a.fault.line - b.fault.line || (a.fault.column ?? 1) - (b.fault.column ?? 1);
      // A fault without a place on the screen comes last.
      if (a.place === undefined || b.place === undefined)
        return Number(a.place === undefined) - Number(b.place === undefined);
      return a.place === b.place ? 0 : isAfter(b.place, a.place) ? -1 : 1;
    })
    .map(({ fault }) => fault);
}

/**
 * The next fault after the focused place, or the previous one, cyclically. If the focus is still at the last fault, the search continues
 * from there: a field may have several.
 */
export function nextFault(faults: readonly Fault[], step: 1 | -1, last: Fault["key"] | undefined): Fault | undefined {
  const ordered = inScreenOrder(faults);
  const here = nodeWithFocus();
  const index = ordered.findIndex((fault) => fault.key === last && fieldOf(fault)?.contains(here));
  if (index !== -1) return ordered[(index + step + ordered.length) % ordered.length];
  const placed = ordered.filter((fault) => !(placeOf(fault)?.contains(here) ?? false));
  const isThere = (fault: Fault) => {
    const place = placeOf(fault);
    return place !== undefined && (step === 1 ? isAfter(place, here) : isAfter(here, place));
  };
  return step === 1 ? (placed.find(isThere) ?? ordered[0]) : (placed.findLast(isThere) ?? ordered.at(-1));
}

/** The wrong words, or the field. */
function placeOf(fault: Fault): Element | undefined {
  return document.querySelector(`[data-fault="${CSS.escape(fault.key)}"]`) ?? fieldOf(fault);
}

function fieldOf({ path = [] }: Fault): Element | undefined {
  return findField(path);
}

/** In a text, the position of the cursor. */
function nodeWithFocus(): Node {
  const { activeElement } = document;
  const node = document.getSelection()?.focusNode;
  const isInText =
    node != null && activeElement?.matches("[contenteditable=true]") === true && activeElement.contains(node);
  return isInText ? node : (activeElement ?? document.body);
}

function isAfter(place: Node, other: Node): boolean {
  return (other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
