import { bulletinRecord, eventRecord, formatRecords, formatTable, itemRecord } from "../../open-data.js";

const files = [
  { url: "/data/items.json", format: ({ items }) => formatRecords("items", items.map(itemRecord)) },
  { url: "/data/items.csv", format: ({ items }) => formatTable(items) },
  { url: "/data/bulletins.json", format: ({ bulletins }) => formatRecords("bulletins", bulletins.map(bulletinRecord)) },
  { url: "/data/events.json", format: ({ events }) => formatRecords("events", events.map(eventRecord)) },
];

export const data = {
  files,
  pagination: { data: "files", size: 1, alias: "file" },
  permalink: ({ file }) => file.url,
};

export const render = ({ file, collections }) => file.format(collections);
