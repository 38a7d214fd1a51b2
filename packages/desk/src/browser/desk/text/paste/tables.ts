import type { Dropped } from "./dropped.ts";
import { each, rename, textOf, unwrap } from "./tree.ts";

/** Makes tables with one head and cells of text. Tables without data, such as layout tables of mails, become paragraphs. */
export function cleanTables(body: HTMLElement, dropped: Dropped): void {
  // From the inside out.
  for (const table of [...each(body, "table")].reverse()) {
    const outer = table.parentElement?.closest("table");
    const rows = rowsOf(table);
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const isLayout = table.matches("[role='presentation']") || width < 2 || rows.length < 2 || holdsBlocks(table);
    if (isLayout) unwrapTable(table);
    else if (outer !== null && outer !== undefined && !isFrame(outer)) {
      dropped.add("nestedTables");
      table.replaceWith(textOf(table).replace(/\s+/g, " "));
    } else cleanTable(table, rows, dropped);
  }
}

/** The rows of a table, without rows of nested tables. */
function rowsOf(table: HTMLElement): readonly (readonly HTMLTableCellElement[])[] {
  return [...table.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === table)
    .map((row) => [...row.cells])
    .filter((cells) => cells.length > 0);
}

function isFrame(table: HTMLElement): boolean {
  const rows = rowsOf(table);
  return (
    table.matches("[role='presentation']") ||
    rows.length < 2 ||
    rows.every(({ length }) => length < 2) ||
    holdsBlocks(table)
  );
}

/** Whether cells contain page layout: headings, tables, or several lists. */
function holdsBlocks(table: HTMLElement): boolean {
  return table.querySelector("h1, h2, h3, blockquote, aside") !== null;
}

function unwrapTable(table: HTMLElement): void {
  for (const part of each(table, "tr, td, th, tbody, thead, tfoot, caption")) {
    if (part.closest("table") !== table) continue;
    if (part.matches("td, th, caption")) rename(part, "div");
    else unwrap(part);
  }
  unwrap(table);
}

function cleanTable(table: HTMLElement, rows: readonly (readonly HTMLTableCellElement[])[], dropped: Dropped): void {
  const { ownerDocument: document } = table;
  for (const caption of table.querySelectorAll("caption")) table.before(rename(caption, "p"));
  const made = document.createElement("table");
  const grid = gridOf(rows, dropped);
  for (const [index, cells] of grid.entries()) {
    const row = document.createElement("tr");
    for (const cell of cells) {
      const own = document.createElement(index === 0 ? "th" : "td");
      if (cell !== undefined) own.append(...inlinesOf(cell));
      row.append(own);
    }
    made.append(row);
  }
  table.replaceWith(made);
  // A head is bold by itself.
  for (const bold of each(made, "th b, th strong")) unwrap(bold);
}

type Grid = (HTMLTableCellElement | undefined)[][];

/** Each cell at its starting position; the other positions that it covers are empty. */
function gridOf(rows: readonly (readonly HTMLTableCellElement[])[], dropped: Dropped): Grid {
  const grid: Grid = rows.map(() => Array.from({ length: MOST_COLUMNS }, () => undefined));
  const covered = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (covered.has(`${row} ${column}`)) column += 1;
      const [height, width] = [Math.min(cell.rowSpan, rows.length - row), Math.min(cell.colSpan, MOST_COLUMNS)];
      if (height > 1 || width > 1) dropped.add("spans");
      for (const place of placesOf(row, column, height, width)) covered.add(place);
      grid[row]?.splice(column, 1, cell);
      column += width;
    }
  });
  const columns = Math.max(0, ...[...covered].map((place) => Number(place.split(" ")[1]) + 1));
  return grid.map((line) => Array.from({ length: columns }, (_, column) => line[column]));
}

function placesOf(row: number, column: number, height: number, width: number): readonly string[] {
  return Array.from(
    { length: height * width },
    (_, index) => `${row + Math.floor(index / width)} ${column + (index % width)}`,
  );
}

const MOST_COLUMNS = 50;

/** The content of a cell in one line: a break and the end of a paragraph are a space. */
function inlinesOf(cell: HTMLElement): readonly Node[] {
  for (const last of each(cell, "br")) last.replaceWith(" ");
  for (const block of each(cell, "p, div, li, ul, ol, pre, h4, h5, h6, section, article")) {
    block.after(" ");
    unwrap(block);
  }
  return [...cell.childNodes];
}
