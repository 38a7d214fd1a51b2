import type { Package } from "../../../scripts/cli/index.ts";
import { originsOf, webDeskHeaders } from "./policy.ts";
import { loadDesk } from "./server/load-desk.ts";

/** The desk at /admin/, on this machine and on a published site, and the settings of Visual Studio Code. */
export const DESK: Package = {
  name: "desk",
  commands: {
    vscode: {
      summary: {
        en: "prepares Visual Studio Code for the publication",
        es: "prepara Visual Studio Code para la publicación",
        pt: "prepara o Visual Studio Code para a publicação",
        fr: "prépare Visual Studio Code pour la publication",
      },
      load: () => import("./run-vscode.ts"),
    },
  },
  messages: async () => [],
  siteAssets: async (...plan) => (await import("./site-assets.ts")).siteAssets(...plan),
  serve: loadDesk,
  starterFiles: async (...publication) => (await import("./starter-files.ts")).starterFiles(...publication),
  headers: ({ editor }) => (editor === undefined ? [] : [webDeskHeaders(originsOf(editor))]),
};
