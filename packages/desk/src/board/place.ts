import { decodePercent } from "../../../../scripts/diagnostics/browser.ts";
import type { ListQuery } from "../home/home.ts";

/** A screen of the desk. Each has an address, `#/2026-11/item/our-item/es`, which opens the same screen for a colleague. */
export type Place =
  /** Without a period: the bulletin that comes out next. */
  | { readonly screen: "board"; readonly period?: string }
  | { readonly screen: "item"; readonly period: string; readonly slug: string; readonly language: string }
  | { readonly screen: "introduction"; readonly period: string; readonly language: string }
  | { readonly screen: "publish"; readonly period: string }
  | { readonly screen: "archive"; readonly query: ListQuery }
  | { readonly screen: "history"; readonly file: string }
  | { readonly screen: "events"; readonly key?: string }
  | { readonly screen: "new" | "pictures" | "masthead" };

const SIMPLE = ["new", "pictures", "masthead"] as const;

/** Parses an address. An invalid address opens the board. */
export function parsePlace(hash: string): Place {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?");
  const steps = path
    .split("/")
    .filter((step) => step !== "")
    .map(decodePercent);
  const [first, second, third, fourth] = steps;
  if (first === undefined) return { screen: "board" };
  const simple = SIMPLE.find((screen) => screen === first);
  if (simple !== undefined) return { screen: simple };
  if (first === "archive") return { screen: "archive", query: parseQuery(new URLSearchParams(search)) };
  if (first === "events") return second === undefined ? { screen: "events" } : { screen: "events", key: second };
  if (first === "history") return { screen: "history", file: fileOf(steps.slice(1)) };
  if (second === "publish") return { screen: "publish", period: first };
  if (second === "introduction" && third !== undefined)
    return { screen: "introduction", period: first, language: third };
  if (second === "item" && third !== undefined && fourth !== undefined)
    return { screen: "item", period: first, slug: third, language: fourth };
  return { screen: "board", period: first };
}

/** The address of a place. */
export function formatPlace(place: Place): string {
  switch (place.screen) {
    case "board":
      return addressOf(place.period === undefined ? [] : [place.period]);
    case "item":
      return addressOf([place.period, "item", place.slug, place.language]);
    case "introduction":
      return addressOf([place.period, "introduction", place.language]);
    case "publish":
      return addressOf([place.period, "publish"]);
    case "archive":
      return `${addressOf(["archive"])}${formatQuery(place.query)}`;
    case "history":
      return addressOf(["history", ...stepsOf(place.file)]);
    case "events":
      return addressOf(place.key === undefined ? ["events"] : ["events", place.key]);
    default:
      return addressOf([place.screen]);
  }
}

/** A text by its name without the extension: `2026-11/our-item/es`. All other files have their paths. */
function stepsOf(file: string): readonly string[] {
  const [, period, name, language] = /^bulletins\/([^/]+)\/([^/.]+)\.([^/.]+)\.md$/.exec(file) ?? [];
  return period === undefined || name === undefined || language === undefined
    ? file.split("/")
    : [period, name, language];
}

function fileOf(steps: readonly string[]): string {
  const [period, name, language, ...others] = steps;
  const isPath = language === undefined || language.includes(".") || others.length > 0;
  return isPath ? steps.join("/") : `bulletins/${period}/${name}.${language}.md`;
}

function addressOf(steps: readonly string[]): string {
  return `#/${steps.map(encodeURIComponent).join("/")}`;
}

const FILTERS = ["words", "topic", "year", "state", "country", "work", "sort"] as const;

function parseQuery(search: URLSearchParams): ListQuery {
  const page = Number(search.get("page"));
  const filters = FILTERS.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === "" ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(filters), page: Number.isInteger(page) && page > 0 ? page : 1 };
}

function formatQuery(query: ListQuery): string {
  const filters = FILTERS.flatMap((name) => {
    const value = query[name];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const search = new URLSearchParams(Object.fromEntries(filters));
  if (query.page > 1) search.set("page", String(query.page));
  return search.size === 0 ? "" : `?${search}`;
}
