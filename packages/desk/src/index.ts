import type { AnswerFirst, Package } from "../../../scripts/cli/index.ts";

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
  serve: (...server) => {
    let answer: Promise<AnswerFirst> | undefined;
    return async (...asked) => {
      answer ??= import("./server/load-desk.ts").then(({ loadDesk }) => loadDesk(...server));
      return (await answer)(...asked);
    };
  },
  starterFiles: async (...publication) => (await import("./starter-files.ts")).starterFiles(...publication),
  describeFields: async (language) => (await import("./describe-fields.ts")).describeFields(language),
  adminHeaders: async ({ editor }) => {
    if (editor === undefined) return undefined;
    const { originsOf, webDeskHeaders } = await import("./policy.ts");
    return webDeskHeaders(originsOf(editor));
  },
};
