import type { Package } from "../../../../scripts/cli/index.ts";

/** Writes the posts that announce an issue in social networks, to be copied from. It sends nothing. */
export const ANNOUNCE: Package = {
  name: "announce",
  commands: {
    announce: {
      summary: {
        en: "writes the posts that announce an issue in social networks",
        es: "escribe los mensajes que anuncian un número en redes sociales",
        pt: "escreve as mensagens que anunciam um número nas redes sociais",
        fr: "écrit les messages qui annoncent un numéro sur les réseaux sociaux",
      },
      load: () => import("./run-announce.ts"),
    },
  },
  messages: async () => [(await import("./messages.ts")).ANNOUNCE_MESSAGES],
};
