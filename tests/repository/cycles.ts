import type { Source } from "./sources.ts";

/** The import cycles of sources, each as `a → b → a`. Type imports count. A cycle inside another one is listed once. */
export function findCycles(sources: readonly Source[]): readonly string[] {
  const importsOf = new Map(
    sources.map(({ file, imports }) => [file, imports.flatMap((each) => each.file ?? [])] as const),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const imported of importsOf.get(file) ?? []) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of importsOf.keys()) visit(file, []);
  return cycles;
}
