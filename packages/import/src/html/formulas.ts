import { findAll, isElement } from "./document.ts";

/**
 * Replaces formulas by their source in TeX, as code. Pages contain each of them also as MathML and as a drawing, whose letters alone have
 * another meaning: `0.32` for `0.3^2`. Formulas without a source are not changed.
 * @returns the number of formulas
 */
export function markFormulas(document: DomDocument, body: DomElement): number {
  const sources = findAll(body, 'annotation[encoding="application/x-tex"]');
  for (const source of sources) {
    const code = document.createElement("code");
    code.appendChild(document.createTextNode(source.textContent.replaceAll(/\s+/g, " ").trim()));
    const whole = formulaAround(source);
    whole.parentNode?.replaceChild(code, whole);
  }
  return sources.length;
}

/** The element of KaTeX with everything that belongs to a formula, or else its `<math>`. */
function formulaAround(source: DomElement): DomElement {
  let math = source;
  for (let around = source.parentNode; isElement(around); around = around.parentNode) {
    if (around.getAttribute("class")?.split(/\s+/).includes("katex")) return around;
    if (/^math$/i.test(around.nodeName)) math = around;
  }
  return math;
}
