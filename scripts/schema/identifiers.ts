import { parsed, parsedText } from "./fields.ts";
import { remedy } from "./remedy.ts";

/* International identifiers of books, journals and texts. Each keeps its written form. */

const ISBN_ERROR = remedy("write-isbn");
/** An International Standard Book Number (ISO 2108), of 13 digits or of 10. */
export const isbn = parsedText(ISBN_ERROR, (value, context) =>
  parsed(value, isIsbn(value) ? value.trim() : undefined, context, ISBN_ERROR),
);

const ISSN_ERROR = remedy("write-issn");
/** An International Standard Serial Number (ISO 3297). */
export const issn = parsedText(ISSN_ERROR, (value, context) =>
  parsed(value, isIssn(value) ? value.trim() : undefined, context, ISSN_ERROR),
);

/** An ISSN as libraries print it: two groups of four characters (ISO 3297, clause 4). */
export function formatIssn(number: string): string {
  const digits = digitsOf(number);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const DOI_ERROR = remedy("write-doi");
/** A Digital Object Identifier (ISO 26324), without the address that resolves it. */
export const doi = parsedText(DOI_ERROR, (value, context) => {
  const [, name] = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\..+)$/i.exec(value.trim()) ?? [];
  const found = DOI.test(value.trim()) ? value.trim() : undefined;
  return parsed(value, found, context, DOI_ERROR, () => (name !== undefined && DOI.test(name) ? name : undefined));
});

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[!-~]{1,200}$/;

/** The address at which a DOI is resolved (DOI Handbook §3.8). Characters that end a path or mean something in one are encoded. */
export function doiUrl(name: string): string {
  return `https://doi.org/${name.split("/").map(encodeURIComponent).join("/")}`;
}

/** Whether the last digit of an ISBN fits the others (ISO 2108, annex C). */
function isIsbn(text: string): boolean {
  const digits = digitsOf(text);
  if (/^97[89]\d{10}$/.test(digits))
    return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && isDivisible(digits);
}

/** Whether the last digit of an ISSN fits the others (ISO 3297, annex A). */
function isIssn(text: string): boolean {
  return /^\d{4}-?\d{3}[\dX]$/.test(text.trim()) && isDivisible(digitsOf(text));
}

/** Digits with weights that end with 1 are divisible by 11; `X` is the digit ten. */
function isDivisible(digits: string): boolean {
  const sum = [...digits].reduce(
    (all, digit, at) => all + (digit === "X" ? 10 : Number(digit)) * (digits.length - at),
    0,
  );
  return sum % 11 === 0;
}

function digitsOf(text: string): string {
  return text.trim().replaceAll(/[-\u2010\u2011 ]/g, "");
}
