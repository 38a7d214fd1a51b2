import { each, rename, styleOf, textOf, unwrap, wrapChildren } from "./tree.ts";

/** Says with elements what styles say, and takes away elements whose style says that they are nothing. */
export function cleanMarks(body: HTMLElement): void {
  for (const none of each(body, ".EOP, .SCXW + .EOP, [style*='mso-spacerun'], [style*='mso-tab-count']"))
    none.replaceWith(" ");
  for (const bold of each(body, "b, strong")) if (weightOf(bold) === "normal") unwrap(bold);
  for (const italic of each(body, "i, em"))
    if (/(?:^|;)\s*font-style\s*:\s*normal/i.test(styleOf(italic))) unwrap(italic);
  for (const styled of each(body, "span, font, a, p, td, li")) {
    const style = styleOf(styled);
    const isHeading = styled.closest("h1, h2, h3, h4, h5, h6, [role='heading'], th") !== null;
    if (weightOf(styled) === "bold" && !isHeading && styled.closest("b, strong") === null)
      wrapChildren(styled, "strong");
    if (/(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i.test(style) && styled.closest("i, em") === null)
      wrapChildren(styled, "em");
    if (/(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style)) wrapChildren(styled, "s");
    const raised = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
    if (raised !== undefined && styled.matches("span, font")) rename(styled, raised === "sub" ? "sub" : "sup");
  }
  for (const bold of each(
    body,
    "h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong, th b, th strong",
  )) {
    if (textOf(bold) === textOf(bold.closest("h1, h2, h3, h4, th") ?? bold)) unwrap(bold);
  }
  for (const small of each(body, "sup:not([data-note]), sub"))
    small.replaceWith(asLetters(textOf(small), small.matches("sub")));
  for (const styled of each(body, "span, font, u, ins, big, small"))
    if (!styled.hasAttribute("data-note")) unwrap(styled);
}

/** Not `mso-bidi-font-weight`, which is that of Arabic in the same text. */
function weightOf(styled: Element): "bold" | "normal" | undefined {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(styled))?.[1]?.toLowerCase();
  if (weight === undefined) return undefined;
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return "bold";
  return weight === "normal" || Number(weight) <= 500 ? "normal" : undefined;
}

/** m² and CO₂ say it with letters. What has no such letter is text. */
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
