import { type CountRules, fill, formatNumber, plural } from "../../../../i18n/messages.ts";
import type { SearchSettings } from "../../search-data.ts";
import { type Facet, type Findings, findItems, type IndexedYear } from "./search/find.ts";
import { moveWithArrows } from "./search/keyboard.ts";
import { renderResult } from "./search/results.ts";
import { loadYears } from "./search/years.ts";

/*
 * The script of the search page. It shows the form, loads the index when the reader first uses it, and replaces the list from A to Z with
 * results, if there are any. The query and the filters are in the address, so that a search can be linked.
 */

/** How many results are shown at first, and how many more each time. */
const RESULTS = 20;
/** A media query: from this width on, the filters have a separate column. */
const WIDE = "(min-width: 60rem)";

const form = part("search", HTMLFormElement);
const field = part("query", HTMLInputElement);
const status = part("status", HTMLElement);
const findings = part("findings", HTMLElement);
const filters = part("filters", HTMLDetailsElement);
const results = part("results", HTMLElement);
const more = part("more", HTMLButtonElement);
const index = part("index", HTMLElement);
const template = part("result", HTMLTemplateElement);

const settings: SearchSettings = JSON.parse(form.dataset["settings"] ?? "");
const language = document.documentElement.lang;
const counting: CountRules = { plurals: new Intl.PluralRules(language), numbers: settings.numbers };
const choices = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((input) => {
  const [name = null, count = null] = input.labels?.[0]?.querySelectorAll(":scope > span") ?? [];
  return { input, name, count };
});

const facets: readonly Facet[] = [...new Set(choices.map(({ input }) => input.name))];
const nameElements = new Map(choices.map(({ input, name }) => [`${input.name} ${input.value}`, name]));

let years: readonly IndexedYear[] = [];
let loading: Promise<void> | undefined;
let limit = RESULTS;

readAddress();
const typed = new Promise<void>((resolve) => {
  if (isSearching()) resolve();
  form.addEventListener("input", () => resolve(), { once: true });
});
form.hidden = false;
filters.open = matchMedia(WIDE).matches;
if (isSearching()) void load();
form.addEventListener("focusin", load, { once: true });
form.addEventListener("input", () => {
  limit = RESULTS;
  void load();
  update();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.focus();
});
more.addEventListener("click", () => {
  const shown = results.childElementCount;
  limit += RESULTS;
  update();
  results.children[shown]?.querySelector("a")?.focus();
});
moveWithArrows(field, results);

/** Loads the index, once. */
function load(): Promise<void> {
  loading ??= loadYears(settings.years, { language, nameOf, typed }, (loaded) => {
    years = loaded;
    if (!results.contains(document.activeElement)) update(); // The reader may be about to open one of the results.
  }).catch((error: unknown) => {
    status.textContent = settings.failed;
    throw error;
  });
  return loading;
}

function update(): void {
  writeAddress();
  index.hidden = isSearching();
  findings.hidden = !isSearching();
  if (!isSearching()) status.textContent = "";
  if (!isSearching() || years.length === 0) return;
  const values = new FormData(form);
  const chosen = (facet: Facet) => new Set(values.getAll(facet).map(String));
  show(
    findItems(years, {
      query: field.value,
      filters: new Map(facets.map((facet) => [facet, chosen(facet)])),
      order: String(values.get("order") ?? ""),
      language,
    }),
  );
}

function show({ found, counts, leftOut }: Findings): void {
  status.textContent =
    found.length === 0
      ? fill(settings.none, { query: field.value.trim() })
      : [
          plural(settings.results, found.length, counting),
          ...(leftOut.length === 0 ? [] : [fill(settings.leftOut, { query: leftOut.join(" ") })]),
        ].join(" · ");
  results.replaceChildren(
    ...found.slice(0, limit).map((each) =>
      renderResult(template, each, {
        language,
        topicMark: (key) => nameElements.get(`topic ${key}`)?.cloneNode(true),
        countryName: (code) => nameOf("country", code),
      }),
    ),
  );
  more.hidden = found.length <= limit;
  index.hidden = found.length > 0;
  filters.hidden = found.length === 0 && choices.every(({ input }) => !input.checked);
  for (const { input, count } of choices) {
    const number = counts.get(input.name)?.get(input.value) ?? 0;
    if (count !== null) count.textContent = formatNumber(number, settings.numbers);
    const [label] = input.labels ?? [];
    if (label !== undefined) label.hidden = number === 0 && !input.checked;
  }
}

/** The name of a topic, a country or a year in the filters. */
function nameOf(facet: Facet, value: string): string {
  return nameElements.get(`${facet} ${value}`)?.textContent ?? "";
}

/** Whether there is a query or a chosen filter. */
function isSearching(): boolean {
  return field.value.trim() !== "" || choices.some(({ input }) => input.checked);
}

function readAddress(): void {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? field.value; // The reader may have begun to type.
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]"))
    if (given.getAll(input.name).includes(input.value)) input.checked = true;
}

function writeAddress(): void {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") given.append(name, value);
  const query = given.toString();
  history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
}

/** An element of the page's template. */
function part<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`The search page has no ${type.name} with the id ${id}`);
}
