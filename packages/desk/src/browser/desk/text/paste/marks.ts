import { each, rename, styleOf, textOf, unwrap, wrapChildren } from "./tree.ts";

/** Replaces styles by elements, and removes elements whose style means that they have no effect. */
export function cleanMarks(body: HTMLElement): void {
  for (const none of each(body, ".EOP, [data-style*='mso-spacerun'], [data-style*='mso-tab-count']"))
    none.replaceWith(" ");
  for (const bold of each(body, "b, strong")) if (weightOf(bold) === "normal") unwrap(bold);
  for (const italic of each(body, "i, em")) if (hasStyle(italic, "font-style", /^normal/i)) unwrap(italic);
  for (const styled of each(body, "span, font, a, p, td, li")) wrapByStyle(styled);
  for (const bold of each(body, ":is(h1, h2, h3, h4, h5, h6) :is(b, strong)")) {
    if (textOf(bold) === textOf(bold.closest("h1, h2, h3, h4, h5, h6") ?? bold)) unwrap(bold);
  }
  for (const small of each(body, "sup:not([data-note]), sub")) level(small);
  for (const styled of each(body, "span, font, u, ins, big, small")) unwrap(styled);
}

/** Replaces superscripts and subscripts by letters; elements with links become text. */
function level(small: HTMLElement): void {
  if (small.querySelector("a, [data-note]") !== null) unwrap(small);
  else small.replaceWith(asLetters(textOf(small), small.matches("sub")));
}

function wrapByStyle(styled: HTMLElement): void {
  const inHeading = styled.closest("h1, h2, h3, h4, h5, h6, [role='heading'], th") !== null;
  const inBold = styled.closest("b, strong") !== null;
  if (weightOf(styled) === "bold" && !inHeading && !inBold) wrapChildren(styled, "strong");
  const isItalic = hasStyle(styled, "font-style", /^(?:italic|oblique)/i);
  if (isItalic && styled.closest("i, em") === null) wrapChildren(styled, "em");
  if (hasStyle(styled, "text-decoration(?:-line)?", /line-through/i)) wrapChildren(styled, "s");
  const isRun = styled.matches("span, font");
  if (isRun && hasStyle(styled, "vertical-align", /^super/i)) rename(styled, "sup");
  else if (isRun && hasStyle(styled, "vertical-align", /^sub/i)) rename(styled, "sub");
}

/** Whether a property of the style has such a value. Not `mso-bidi-font-weight`, which applies to Arabic in the same text. */
function hasStyle(styled: Element, property: string, value: RegExp): boolean {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, "i").exec(styleOf(styled));
  return found?.[1] !== undefined && value.test(found[1]);
}

function weightOf(styled: Element): "bold" | "normal" | undefined {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(styled))?.[1]?.toLowerCase();
  if (weight === undefined) return undefined;
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return "bold";
  return weight === "normal" || Number(weight) <= 500 ? "normal" : undefined;
}

/** m² and CO₂ have such characters. Text without them is not changed. */
function asLetters(text: string, isLow: boolean): string {
  const letters = isLow ? LOW : HIGH;
  return [...text].every((each) => each in letters) ? [...text].map((each) => letters[each]).join("") : text;
}

const HIGH: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-noa"].map((each, index) => [each, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿºª"][index] ?? each]),
);
const LOW: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-"].map((each, index) => [each, [..."₀₁₂₃₄₅₆₇₈₉₊₋"][index] ?? each]),
);
