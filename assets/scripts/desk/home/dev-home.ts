import type { Home } from "../../../../scripts/extras/editor/desk/home.ts";
/** TEMPORARY */
export function openLocalHome(folder: string): Home {
  const hash = "0";
  return {
    kind: "local",
    async open(period) {
      const context = await (await fetch(new URL("preview.json", folder))).json();
      const periods: string[] = [
        ...new Set<string>(context.texts.flatMap(([f]: [string]) => /^bulletins\/([^/]+)\//.exec(f)?.[1] ?? [])),
      ].sort();
      const chosen = period ?? "2021-10";
      return {
        period: chosen,
        periods,
        context,
        files: context.texts.map(([file]: [string]) => ({
          file,
          hash,
          change: { who: "Prensa", when: "2021-10-25T10:00:00Z" },
        })),
        kept: [],
        now: "2021-10-26T11:42:00+02:00",
      };
    },
    save: async () => ({ outcome: "saved", files: [] }),
    keep: async () => {},
    list: async () => ({ rows: [], count: 0 }),
    history: async () => [],
    version: async () => "",
    changes: async () => null,
    prepare: async (name: string, bytes: Uint8Array) => ({ name, bytes }),
  } as unknown as Home;
}
