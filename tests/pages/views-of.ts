import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Purpose } from "../../scripts/content/purpose.ts";
import type { Report } from "../../scripts/diagnostics/diagnostic.ts";
import type { PdfView } from "../../scripts/editions/pdf/pdf-edition.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { type AnyView, type PageView, printedRoutes } from "../../scripts/pipeline/site-routes.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { viewEverything } from "./everything.ts";

/** The pages of the small publication by address. `files` are added to its own, or replace them. */
export async function viewsOf(
  test: Pick<TestContext, "after">,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  purpose: Purpose = "draft",
  media: SiteInputs["media"] = new Map(),
): Promise<ReadonlyMap<string, AnyView>> {
  const { markup } = viewEverything(await readInputs(test, files, purpose, media));
  return new Map(markup.map((view) => [view.address, view]));
}

/** The inputs of the PDFs of the small publication. */
export async function pdfViewsOf(test: Pick<TestContext, "after">): Promise<readonly PdfView[]> {
  const inputs = { ...(await readInputs(test, {}, "draft", new Map())), hasPdf: () => true };
  return printedRoutes(inputs).map(({ view }) => view());
}

/** The text of a file of data at an address of the small publication, to which `files` are added. */
export async function dataAt(
  test: Pick<TestContext, "after">,
  address: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const { texts } = viewEverything(await readInputs(test, files, "draft", new Map()));
  const [, text] = texts().find(([each]) => each === address) ?? [];
  return text ?? assert.fail(`no file at ${address}`);
}

async function readInputs(
  test: Pick<TestContext, "after">,
  files: Readonly<Record<string, string | Uint8Array>>,
  purpose: Purpose,
  media: SiteInputs["media"],
): Promise<SiteInputs> {
  const contentDir = join(await temporaryFolder(test), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files });
  const { checked, report } = await readPublication({
    contentDir,
    themeDirs: THEME_DIRS,
    purpose,
    asOf: AS_OF,
  });
  assert.ok(checked !== undefined, describe(report));
  const base = { origin: "https://letter.harbour.example", path: "/news" };
  return { ...checked, base, assets: STUB_ASSETS, media, downloads: new Map(), drawMap: DRAW_MAP };
}

/** The page at an address, which must exist and be of this kind. */
export function pageAt<Kind extends PageView["kind"]>(
  views: ReadonlyMap<string, AnyView>,
  address: string,
  kind: Kind,
) {
  const view = views.get(address);
  assert.ok(view !== undefined, `no page at ${address}`);
  assert.ok(isOfKind(view, kind), `${address} is a ${view.kind}`);
  return view;
}

/** The view of a kind. Topics and countries share one type, and so do their years. */
type OfKind<Kind extends PageView["kind"]> = PageView extends infer V
  ? V extends { readonly kind: infer K }
    ? Kind extends K
      ? V
      : never
    : never
  : never;

function isOfKind<Kind extends PageView["kind"]>(view: AnyView, kind: Kind): view is OfKind<Kind> {
  return view.kind === kind;
}

function describe({ diagnostics }: Omit<Report, "colour" | "words">): string {
  return JSON.stringify(diagnostics, undefined, 1);
}
