import { diffArrays } from "diff";

/**
 * Applies the change between two texts with the same notation to a source that is equivalent to the first text: unchanged parts stay as in
 * the source, with its own line breaks, indents and marks. Undefined if it would take too long.
 */
export function patch(source: string, before: string, after: string): string | undefined {
  if (before === source) return after;
  const [old, fresh, parts] = [splitText(before), splitText(after), splitText(source)];
  const places = alignWith(parts, old);
  const edits = places === undefined ? undefined : findEdits(old, fresh);
  if (places === undefined || edits === undefined) return undefined;
  let patched = "";
  let at = 0;
  for (const edit of widen(edits, places)) {
    const [start, end] = rangeOf(edit, places, parts.length);
    patched += parts.slice(at, start).join("") + fresh.slice(edit.fresh, edit.freshEnd).join("");
    at = Math.max(at, end);
  }
  return patched + parts.slice(at).join("");
}

/** How many parts may differ: the search takes as long as the text times that, and typing must not wait. */
const MOST_CHANGES = 1500;

function splitText(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** A line break equals a space, and marks equal each other. */
function alike(part: string): string {
  if (/^\s/.test(part)) return /\n[ \t]*\n/.test(part) ? "\n" : " ";
  return /^[*_+-]$/.test(part) ? "*" : part;
}

/** For each part of a text, the index of the equal part of the source. */
function alignWith(source: readonly string[], text: readonly string[]): readonly (number | undefined)[] | undefined {
  const changes = diffArrays(text.map(alike), source.map(alike), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return undefined;
  const places: (number | undefined)[] = [];
  let place = 0;
  for (const { added, removed, value } of changes) {
    if (added) place += value.length;
    else if (removed) places.push(...value.map(() => undefined));
    else for (const _ of value) places.push(place++);
  }
  return places;
}

/** Parts of the old text and their replacements; ends are exclusive. */
interface Edit {
  readonly old: number;
  readonly oldEnd: number;
  readonly fresh: number;
  readonly freshEnd: number;
}

function findEdits(old: readonly string[], fresh: readonly string[]): readonly Edit[] | undefined {
  const changes = diffArrays([...old], [...fresh], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return undefined;
  const edits: Edit[] = [];
  let [atOld, atFresh] = [0, 0];
  for (const { added, removed, value } of changes) {
    const oldEnd = added ? atOld : atOld + value.length;
    const freshEnd = removed ? atFresh : atFresh + value.length;
    if (added || removed) addEdit(edits, { old: atOld, oldEnd, fresh: atFresh, freshEnd });
    [atOld, atFresh] = [oldEnd, freshEnd];
  }
  return edits;
}

function addEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  const continues = last?.oldEnd === edit.old && last.freshEnd === edit.fresh;
  if (continues) edits.splice(-1, 1, { ...edit, old: last.old, fresh: last.fresh });
  else edits.push(edit);
}

type Places = readonly (number | undefined)[];

/** Widens edits until both ends have a place in the source, and merges adjacent ones. */
function widen(edits: readonly Edit[], places: Places): readonly Edit[] {
  const wide: Edit[] = [];
  for (const edit of edits.map((each) => widenOne(each, places))) {
    const last = wide.at(-1);
    if (last === undefined || last.oldEnd <= edit.old) wide.push(edit);
    else {
      const oldEnd = Math.max(last.oldEnd, edit.oldEnd);
      wide.splice(-1, 1, { ...last, oldEnd, freshEnd: Math.max(last.freshEnd, edit.freshEnd) });
    }
  }
  return wide;
}

function widenOne({ old, oldEnd, fresh, freshEnd }: Edit, places: Places): Edit {
  const isPlaced = (index: number): boolean => index < 0 || index >= places.length || places[index] !== undefined;
  const isInsertion = old === oldEnd;
  const touchesPlace = isInsertion && (isPlaced(old - 1) || isPlaced(old));
  const [first, last] = isInsertion ? [touchesPlace, touchesPlace] : [isPlaced(old), isPlaced(oldEnd - 1)];
  let before = 0;
  while (!first && !isPlaced(old - before - 1)) before += 1;
  let after = 0;
  while (!last && !isPlaced(oldEnd + after)) after += 1;
  return { old: old - before, oldEnd: oldEnd + after, fresh: fresh - before, freshEnd: freshEnd + after };
}

/** The parts of the source that a widened edit replaces. */
function rangeOf(edit: Edit, places: Places, length: number): readonly [start: number, end: number] {
  const { old, oldEnd } = edit;
  const before = old === 0 ? 0 : places[old - 1];
  const afterBefore = old === 0 || before === undefined ? before : before + 1;
  const next = oldEnd >= places.length ? length : places[oldEnd];
  if (old === oldEnd) {
    const at = afterBefore ?? next ?? 0;
    return [at, at];
  }
  const last = places[oldEnd - 1];
  const start = places[old] ?? afterBefore ?? 0;
  return [start, Math.max(start, last === undefined ? (next ?? length) : last + 1)];
}
