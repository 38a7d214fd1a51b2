import type { Package } from "../../../scripts/cli/index.ts";

/** Writes plain Markdown that other generators read. */
export const EXPORT: Package = {
  name: "export",
  commands: {
    export: {
      summary: {
        en: "writes plain Markdown and pictures that Hugo and Eleventy read",
        es: "escribe Markdown sencillo e imágenes que Hugo y Eleventy leen",
        pt: "escreve Markdown simples e imagens que o Hugo e o Eleventy leem",
        fr: "écrit du Markdown simple et des images que Hugo et Eleventy lisent",
      },
      load: () => import("./run-export.ts"),
    },
  },
  messages: async () => [(await import("./messages.ts")).EXPORT_MESSAGES],
};
