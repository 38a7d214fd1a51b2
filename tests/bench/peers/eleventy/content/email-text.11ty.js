import { formatMail } from "../mail.js";

export const data = {
  pagination: { data: "collections.bulletins", size: 1, alias: "bulletin" },
  permalink: ({ bulletin }) => `${bulletin.url}email.txt`,
};

export const render = ({ bulletin }) => formatMail(bulletin);
