import type { EleventyConfig } from "@11ty/eleventy";
import { outputFile } from "../content/addresses.ts";
import type { Publication } from "../content/model/publication.ts";
import type { Route } from "../site/route.ts";
import type { RenderProjectPage } from "./eleventy-layout.ts";
import { addLayout, projectPageRenderer } from "./eleventy-layout.ts";
import type { SitePlan } from "./plan-site.ts";
import type { RenderPage } from "./render-page.ts";

/** The name of the virtual template, relative to Eleventy's input folder. */
export const PAGES_TEMPLATE = "dateline.11ty.js";

/** What Eleventy renders, and how. */
export interface RenderedPlan extends Pick<SitePlan, "base" | "publication" | "routes" | "sites"> {
  readonly renderPage: RenderPage;
}

/**
 * The global data `dateline` of every template. It is a class because Eleventy copies plain objects for each page, but shares
 * instances.
 */
export class DatelineData {
  readonly publication: Publication;
  /** Every route of the site. */
  readonly routes: readonly Route[];
  /** The routes that the virtual template is paginated over: those that have to be rendered. */
  readonly batch: readonly Route[];
  readonly renderPage: RenderPage;
  readonly renderProjectPage: RenderProjectPage;

  constructor(site: RenderedPlan, batch: readonly Route[]) {
    this.publication = site.publication;
    this.routes = site.routes;
    this.renderPage = site.renderPage;
    this.renderProjectPage = projectPageRenderer(site.sites, site.renderPage);
    this.batch = batch;
  }
}

interface PageData {
  readonly dateline: DatelineData;
  readonly route: Route;
}

/**
 * Adds the virtual template that makes one page of each route of `dateline.batch`, at the route's address, and the layout for the
 * project's own templates.
 */
export function addPagesTemplate(config: EleventyConfig): void {
  addLayout(config, isPagesTemplate);
  config.addTemplate(PAGES_TEMPLATE, ({ dateline, route }: PageData) => dateline.renderPage(route), {
    pagination: { data: "dateline.batch", size: 1, alias: "route" },
    permalink: ({ route }: PageData) => outputFile(route.address),
    eleventyExcludeFromCollections: true,
  });
}

/** Whether an Eleventy input path is that of the virtual template. */
export function isPagesTemplate(inputPath: string): boolean {
  return inputPath.endsWith(`/${PAGES_TEMPLATE}`);
}
