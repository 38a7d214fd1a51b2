/** The namespace of SVG elements (SVG 2, 1.3), and that of the older form of links in them. */
export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const XLINK_NAMESPACE = "http://www.w3.org/1999/xlink";
/** RDF, in which drawing programs describe a drawing. */
const RDF_NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/**
 * Whether a browser ignores elements of a namespace, as it does with those of drawing programs. Those of other standards of the W3C,
 * such as HTML and XML events, and of Mozilla's XBL can run programs.
 */
export function isHarmless(namespace: string): boolean {
  if (namespace === SVG_NAMESPACE || namespace === XLINK_NAMESPACE || namespace === RDF_NAMESPACE) return true;
  return !/^https?:\/\/(?:[a-z0-9-]+\.)*(?:w3|mozilla)\.org\b/i.test(namespace);
}

/** The elements of SVG 2 that draw. The others link, animate, load other files, embed pages or run programs. */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set([
  ...["svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "style"],
  ...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"],
  ...["linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter"],
  ...["feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting"],
  ...["feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR"],
  ...["feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting"],
  ...["feSpotLight", "feTile", "feTurbulence"],
]);
