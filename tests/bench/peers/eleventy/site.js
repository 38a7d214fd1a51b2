import { readFileSync } from "node:fs";

export const site = read("_data/site.json");
export const vocabulary = { topics: read("vocabulary/topics.json"), countries: read("vocabulary/countries.json") };

export const absolute = (url) => site.url + url;

function read(file) {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
}
