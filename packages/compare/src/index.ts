import type { Package } from "../../../scripts/cli/index.ts";

/** Shows the differences between two versions that readers will notice. */
export const COMPARE: Package = {
  name: "compare",
  commands: {
    compare: {
      summary: {
        en: "shows what readers will notice between two versions",
        es: "muestra lo que notarán los lectores entre dos versiones",
        pt: "mostra o que os leitores vão notar entre duas versões",
        fr: "affiche ce que les lecteurs remarqueront entre deux versions",
      },
      load: () => import("./run-compare.ts"),
    },
  },
  messages: async () => [(await import("./messages.ts")).COMPARE_MESSAGES],
};
