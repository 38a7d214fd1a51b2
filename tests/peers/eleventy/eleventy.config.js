import { archiveOf } from "./archive.js";

/** The benchmark's site as a competent user of Eleventy would set it up. */
export default function benchmark(config) {
  config.addPassthroughCopy({ assets: "assets" });

  // Collections are worked out once; every template finds in them what it shows.
  let archive;
  config.on("eleventy.before", () => {
    archive = undefined;
  });
  for (const name of ["items", "bulletins", "topics", "countries", "topicYears", "countryYears", "events", "around"]) {
    config.addCollection(name, (api) => {
      archive ??= archiveOf(api);
      return archive[name];
    });
  }

  config.addFilter("isoDay", (date) => date.toISOString().slice(0, 10));
  config.addFilter("instant", (date) => `${date.toISOString().slice(0, 19)}Z`);
  config.addFilter("day", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  config.addFilter("dayShort", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`);
  config.addFilter("monthYear", (date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  config.addFilter("month", (date) => MONTHS[date.getUTCMonth()]);
  config.addFilter("shortMonth", (date) => MONTHS[date.getUTCMonth()].slice(0, 3));
  config.addFilter("year", (date) => String(date.getUTCFullYear()));
  config.addFilter("dayNumber", (date) => date.getUTCDate());
  config.addFilter("counted", (count, noun) => `${count} ${count === 1 ? noun : NOUNS[noun]}`);
  config.addFilter("yearsNewestFirst", yearsNewestFirst);
  config.addFilter("newest", newest);
  config.addFilter("shorten", (text) => (text.length <= 200 ? text : `${text.slice(0, 199)}…`));

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data" },
    // The texts have no template code in them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const NOUNS = { item: "items", country: "countries", topic: "topics", event: "events" };

function yearsNewestFirst(events) {
  const years = new Map();
  for (const event of events) {
    const year = event.data.start.getUTCFullYear();
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, members]) => ({ year, events: members })).toReversed();
}

/** Twenty items, or all of the two latest bulletins if that is more. */
function newest(items, bulletins) {
  const oldest = bulletins[Math.min(1, bulletins.length - 1)].date;
  return items.filter(({ date }, index) => index < 20 || date >= oldest);
}
