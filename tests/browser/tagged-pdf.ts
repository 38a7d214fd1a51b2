import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** How a PDF is tagged, as PDF.js reads it. */
export interface TaggedPdf {
  /** Every element of its structure: its type, mapped to a standard one if the file does so, and the types of its parent and kids. */
  readonly elements: readonly TaggedElement[];
  /** Drawn content of pages that is neither tagged nor an artifact, by the names of PDF.js. */
  readonly unmarked: readonly string[];
  /** The number of artifacts within tagged content, or the other way round. */
  readonly mixed: number;
}

interface TaggedElement {
  readonly type: string;
  readonly parent: string;
  readonly kids: readonly string[];
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;
type StructureNode = Awaited<ReturnType<PdfPage["getStructTree"]>>;

/** Reads the tags of a PDF. */
export async function readTags(pdf: Uint8Array): Promise<TaggedPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  try {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1);
        const { fnArray, argsArray } = await page.getOperatorList();
        return { elements: elementsUnder(await page.getStructTree()), ...readMarks(fnArray, argsArray) };
      }),
    );
    return {
      elements: pages.flatMap(({ elements }) => elements),
      unmarked: pages.flatMap(({ unmarked }) => unmarked),
      mixed: pages.reduce((sum, { mixed }) => sum + mixed, 0),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

function elementsUnder({ role, children }: StructureNode): readonly TaggedElement[] {
  return children.flatMap((child) => {
    if (!("role" in child)) return []; // Content.
    const kids = child.children.flatMap((kid) => ("role" in kid ? [kid.role] : []));
    return [{ type: child.role, parent: role, kids }, ...elementsUnder(child)];
  });
}

const NAME_OF = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]));
const DRAWS = /^(?:show|paint|fill|stroke|eoFill|shadingFill|constructPath$)/;

type Mark = "tag" | "artifact" | "other";

function readMarks(operators: readonly number[], values: readonly unknown[]): Pick<TaggedPdf, "unmarked" | "mixed"> {
  const open: Mark[] = [];
  const unmarked: string[] = [];
  let mixed = 0;
  for (const [index, operator] of operators.entries()) {
    const name = NAME_OF.get(operator) ?? "";
    const given = values[index];
    const [first, second]: readonly unknown[] = Array.isArray(given) ? given : [];
    if (name.startsWith("beginMarkedContent")) {
      const mark = markOf(first, second);
      mixed += isMixed(mark, open) ? 1 : 0;
      open.push(mark);
    }
    if (name === "endMarkedContent") open.pop();
    const isDrawn = DRAWS.test(name) && first !== OPS.endPath; // A path that only clips is not.
    if (isDrawn && open.every((mark) => mark === "other")) unmarked.push(name);
  }
  return { unmarked, mixed };
}

/** A mark with properties has its name as a text, one without as an object. */
function markOf(name: unknown, id: unknown): Mark {
  const isArtifact = typeof name === "object" && name !== null && "name" in name && name.name === "Artifact";
  if (isArtifact) return "artifact";
  return typeof id === "number" ? "tag" : "other";
}

function isMixed(mark: Mark, around: readonly Mark[]): boolean {
  return mark !== "other" && around.includes(mark === "tag" ? "artifact" : "tag");
}
