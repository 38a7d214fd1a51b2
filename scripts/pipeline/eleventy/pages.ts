import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { EleventyConfig } from "@11ty/eleventy";
import { outputFile } from "../../content/addresses.ts";
import type { Publication } from "../../model/publication.ts";
import type { Route } from "../../site/route.ts";
import { message } from "../message.ts";
import { NotBuiltError } from "../not-built-error.ts";
import type { SitePlan } from "../plan-site.ts";
import type { RenderPage } from "../render-page.ts";
import { addedBy, type ProjectAdded, type TemplateData } from "./added.ts";
import { settleAsyncFilters } from "./filters.ts";
import { addLayout, projectPageRenderer, type RenderProjectPage } from "./layout.ts";

/** The name of the virtual template, relative to Eleventy's input folder. */
export const PAGES_TEMPLATE = "dateline.11ty.js";

/** One page for Eleventy. */
export interface PageOfEleventy {
  readonly file: string;
  readonly render: (project: ProjectAdded) => string | Promise<string>;
}

/** The input of an Eleventy run. */
export interface PlanToRender extends Pick<SitePlan, "base" | "publication" | "routes" | "sites"> {
  readonly renderPage: RenderPage;
}

/**
 * The global data `dateline` of every template. It is a class because Eleventy copies plain objects for each page, but shares
 * instances.
 */
export class DatelineData {
  readonly publication: Publication;
  /** `https://host.example`, without a slash: for the canonical link of a layout of the project's own. A preview has that of its server. */
  readonly origin: string;
  /** Every route of the site. */
  readonly routes: readonly Route[];
  /** The pagination data of the virtual template: the routes that have to be rendered. */
  readonly batch: readonly PageOfEleventy[];
  readonly renderProjectPage: RenderProjectPage;

  constructor(site: PlanToRender, batch: readonly PageOfEleventy[]) {
    this.publication = site.publication;
    this.origin = site.base.origin;
    this.routes = site.routes;
    this.renderProjectPage = projectPageRenderer(site.sites, site.renderPage);
    this.batch = batch;
  }
}

/**
 * Routes that Eleventy handles as one page, at the address of the first. Eleventy's own work for a page is a tenth of the time of a build,
 * so pages that nothing in the project's config reads are grouped. A class, as {@link DatelineData} is.
 */
export class PageGroup implements PageOfEleventy {
  readonly #renderPage: RenderPage;
  readonly #first: Route;
  readonly #others: readonly Route[];
  #texts: readonly string[] = [];

  constructor({ renderPage }: Pick<PlanToRender, "renderPage">, first: Route, others: readonly Route[] = []) {
    this.#renderPage = renderPage;
    this.#first = first;
    this.#others = others;
  }

  get file(): string {
    return outputFile(this.#first.address);
  }

  /** Renders all routes. Returns the text for Eleventy: the text of a single route. */
  async render(project: ProjectAdded): Promise<string> {
    const texts: string[] = [];
    for (const route of [this.#first, ...this.#others]) {
      const text = this.#renderPage(route, project);
      texts.push(typeof text === "string" ? text : await text);
      if (texts.length % 10 === 0) await yieldToEventLoop(); // So that other threads get their next pages.
    }
    this.#texts = texts;
    return this.#others.length === 0 ? (texts[0] ?? "") : "";
  }

  /** The texts of all routes, of which Eleventy has made a page with this content. */
  textsFrom(content: string): readonly string[] {
    return this.#others.length === 0 ? [content] : this.#texts;
  }
}

interface PageData extends TemplateData {
  readonly group: PageOfEleventy;
}

/**
 * Adds the virtual template that makes a page of each group of `dateline.batch`, and the layout for the project's own templates.
 */
export function addPagesTemplate(config: EleventyConfig): void {
  config.addTemplateFormats("11ty.js"); // A project may have declared only other formats.
  addLayout(config, isPagesTemplate);
  settleAsyncFilters(config);
  config.addPreprocessor("dateline-data", "*", ({ dateline, page: { inputPath } }) => {
    if (dateline === undefined || dateline instanceof DatelineData) return undefined;
    const file = isPagesTemplate(inputPath) ? "_data" : inputPath; // All templates get the data of the virtual template.
    throw new NotBuiltError(message("page-data-named", { file }));
  });
  config.addTemplate(PAGES_TEMPLATE, (data: PageData) => data.group.render(addedBy(config, data)), {
    layout: false, // A data file of a folder may set a layout for all its templates.
    pagination: { data: "dateline.batch", size: 1, alias: "group" },
    permalink: ({ group }: PageData) => group.file,
    eleventyExcludeFromCollections: true,
  });
}

/** Whether an Eleventy input path is the path of the virtual template. */
export function isPagesTemplate(inputPath: string): boolean {
  return inputPath.endsWith(`/${PAGES_TEMPLATE}`);
}
