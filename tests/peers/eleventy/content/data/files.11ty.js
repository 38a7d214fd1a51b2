import { bulletinRecord, eventRecord, formatRecords, formatTable, itemRecord } from "../../open-data.js";

const files = [
  { url: "/data/items.json", print: ({ items }) => formatRecords("items", items.map(itemRecord)) },
  { url: "/data/items.csv", print: ({ items }) => formatTable(items) },
  { url: "/data/bulletins.json", print: ({ bulletins }) => formatRecords("bulletins", bulletins.map(bulletinRecord)) },
  { url: "/data/events.json", print: ({ events }) => formatRecords("events", events.map(eventRecord)) },
];

export const data = {
  files,
  pagination: { data: "files", size: 1, alias: "file" },
  permalink: ({ file }) => file.url,
};

export const render = ({ file, collections }) => file.print(collections);
