import { findNearest } from "../../../../../scripts/diagnostics/index.ts";
import { message } from "../../message.ts";
import { type FieldMapping, ImportError, type Note } from "../../source.ts";
import { type Table, textOf } from "./table.ts";

/** The possible fields of a kind of table. */
export interface KnownColumns {
  readonly fields: readonly string[];
  /** Other names of the fields, in several languages. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The required field of a table of this kind. */
  readonly needed: string;
  /** The names of the fields that the publication has declared. */
  readonly declared: readonly string[];
}

/** The field of each column, and notes for the report on the others. */
export interface FieldColumns {
  readonly columnOf: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/**
 * Finds the columns of fields: the columns in `--map`, and columns with names of fields. Without `--map`, a column with a usual name of a
 * field is used for it, and the report shows this as a value of the option. Throws an {@link ImportError} if the required field has no
 * column, or a name is unknown.
 */
export function findColumns(table: Table, known: KnownColumns, mapping: FieldMapping | undefined): FieldColumns {
  const { columns, file } = table;
  const fields = [...known.fields, ...known.declared];
  const columnOf = new Map<string, string>();
  for (const [field, column] of mapping ?? []) columnOf.set(...checkPair(table, fields, field, column));
  const isFree = (column: string) => ![...columnOf.values()].includes(column);
  const hasValues = (column: string) => table.rows.some(({ cells }) => textOf(cells[column]) !== "");
  for (const field of fields) {
    const own = columns.find((column) => foldColumn(column) === foldColumn(field) && isFree(column));
    if (own !== undefined && !columnOf.has(field)) columnOf.set(field, own);
  }
  const proposed =
    mapping === undefined
      ? proposeColumns(
          columns.filter((each) => isFree(each) && hasValues(each)),
          known,
          columnOf,
        )
      : [];
  for (const [field, column] of proposed) columnOf.set(field, column);
  if (!columnOf.has(known.needed)) {
    const example = `--map ${known.needed}=${columns[0] ?? "…"}`;
    throw new ImportError(
      message("import-table-without-title", { file, field: known.needed, example, columns, fields: known.fields }),
    );
  }
  const map = proposed.map((pair) => pair.join("=")).join(",");
  const others = columns.filter(isFree);
  return {
    columnOf,
    notes: [
      ...(proposed.length === 0 ? [] : [[message("import-columns-proposed", { map: `--map ${map}` })]]),
      ...others.map((column) => describeColumn(column, known.fields)),
    ],
  };
}

function checkPair(
  { columns, file }: Table,
  fields: readonly string[],
  field: string,
  column: string,
): [string, string] {
  const ownField = fields.find((each) => foldColumn(each) === foldColumn(field));
  if (ownField === undefined) throw new ImportError(message("import-map-field", { field, fields }));
  const ownColumn =
    columns.find((each) => each === column) ?? columns.find((each) => foldColumn(each) === foldColumn(column));
  if (ownColumn === undefined) throw new ImportError(message("import-map-column", { file, column, columns }));
  return [ownField, ownColumn];
}

/** The fields of columns with usual names: first those with all the words of a name, then those with a word for the form of their values. */
function proposeColumns(
  free: readonly string[],
  { fields, names }: KnownColumns,
  taken: ReadonlyMap<string, string>,
): readonly (readonly [field: string, column: string])[] {
  const used = new Set<string>();
  const found = new Map<string, string>();
  const readings = [wordsOf, plainWordsOf].map((read) => free.map((column) => [column, read(column)] as const));
  for (const reading of readings)
    for (const field of fields) {
      if (taken.has(field) || found.has(field)) continue;
      const usual = [field, ...(names[field] ?? [])].map(wordsOf);
      const own = usual.flatMap((name) => reading.find(([column, words]) => words === name && !used.has(column)) ?? []);
      const [column] = own;
      if (column === undefined) continue;
      used.add(column);
      found.set(field, column);
    }
  return fields.flatMap((field) => {
    const column = found.get(field);
    return column === undefined ? [] : [[field, column] as const];
  });
}

/**
 * The words of a name, in the order of the alphabet: `Fecha de inicio`, `fecha_inicio` and `inicioFecha` have the same. Words for
 * the row as a whole and articles are left out, unless there are no other words.
 */
function wordsOf(name: string): string {
  const all = foldColumn(shortPath(name).replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, " "))
    .replaceAll(/\((?:e?s|a)\)/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.replace(/(?<=\p{L}{3})(?<!s)s$/u, ""));
  const own = all.filter((word) => !FILLERS.has(word));
  return [...new Set(own.length === 0 ? all : own)].toSorted().join(" ");
}

/** {@link wordsOf} without those for the form of values: `place_name`, `imagem_url`, `fecha_iso`. */
function plainWordsOf(name: string): string {
  const words = wordsOf(name).split(" ");
  return words.filter((word) => words.length === 1 || !FORMS.has(word)).join(" ");
}

const FILLERS = new Set(
  "event evento evenement veranstaltung termin post article articulo artigo artikel beitrag item new noticia actualite entry the of a on at in by de del la el los las da do du le les der die das am".split(
    " ",
  ),
);

const FORMS = new Set("url uri link name iso txt text src html".split(" "));

/** A path of JSON without steps that every value has, or that only specify the format of a text: `attributes.author.name`. */
function shortPath(column: string): string {
  return column
    .replace(/^(?:attributes|fields|data|node|item)\./i, "")
    .replace(/\.(?:name|label|value|text|rendered|processed|plain|url|src|href)$/i, "");
}

/** A name without case, accents, underscores and hyphens. */
export function foldColumn(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replaceAll(/[_\s-]+/g, " ")
    .trim();
}

function describeColumn(column: string, fields: readonly string[]): Note {
  const nearest = findNearest(column, fields);
  return [
    message("import-column", { column }),
    ...(nearest === undefined ? [] : [message("did-you-mean", { suggestion: nearest })]),
  ];
}
