/** Fills in the types of extensions, from their source, between `<!-- types -->` and `<!-- end -->` of a document. */
export function fillReference(document: string, source: string): string {
  const types = source.slice(source.indexOf("/** ")).trimEnd();
  return document.replace(
    /(<!-- types -->\n)[\s\S]*?(<!-- end -->)/,
    (_, begin, end) => `${begin}\n\`\`\`ts\n${types}\n\`\`\`\n\n${end}`,
  );
}
