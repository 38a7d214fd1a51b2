import { pageRenderer } from "../templates/templates.ts";
import { lost, type Renderer } from "./renderer.ts";

/**
 * Prints pages one by one when they are asked for, to the same text as Eleventy. To get Eleventy ready takes as long as to
 * print some hundred pages, so this is for fewer.
 */
export function directRenderer(templatesDir: string): Renderer {
  const render = pageRenderer(templatesDir);
  return {
    async render(routes) {
      const viewers = new Map(routes.map(({ address, view }) => [address, view]));
      return (address) => render((viewers.get(address) ?? lost(address))());
    },
  };
}
