/**
 * The XML of a part without the layout of pages: fonts, sizes, colors, borders, widths, and marks of the last printing. A text
 * in tables consists of little else, and the library that converts it takes as long for each of these elements as for one of the text.
 */
export function stripLayout(xml: string): string {
  return xml
    .replaceAll(GROUP, "")
    .replaceAll(SINGLE, "")
    .replaceAll(EMPTY, "")
    .replaceAll(EMPTY_PARAGRAPH_PROPERTIES, "");
}

/** Elements without content, most of them in the properties of a run, a paragraph, a cell, a row or a table (ECMA-376 part 1, §17.3 and §17.4). */
const SINGLE =
  /<w:(?:adjustRightInd|autoSpaceDE|autoSpaceDN|bCs|bdr|cantSplit|cnfStyle|color|contextualSpacing|effect|em|gridCol|hideMark|iCs|ind|jc|keepLines|keepNext|kern|lang|lastRenderedPageBreak|noProof|noWrap|outlineLvl|position|proofErr|rFonts|shd|snapToGrid|spacing|suppressAutoHyphens|suppressLineNumbers|sz|szCs|tblInd|tblLayout|tblLook|tblW|tcFitText|tcW|textAlignment|textDirection|trHeight|vAlign|w|webHidden|widowControl)(?: [^<>]*)?\/>/g;

/** Elements with such elements alone. */
const GROUP =
  /<w:(pBdr|tabs|tblBorders|tblCellMar|tcBorders|tcMar)(?: [^<>]*)?>(?:\s*<w:\w+(?: [^<>]*)?\/>)*\s*<\/w:\1>/g;

const EMPTY = /<w:(rPr|tcPr|trPr|tblPr|tblGrid)(?:>\s*<\/w:\1>|\/>)/g;

const EMPTY_PARAGRAPH_PROPERTIES = /<w:pPr(?:>\s*<\/w:pPr>|\/>)/g;
