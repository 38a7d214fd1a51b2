import type { StarterTexts } from "./starter-texts.ts";

export const en: StarterTexts = {
  topics: [
    ["Programme", "What we do, and with whom."],
    ["People", "Those who do it, and what they say."],
    ["Publications", "What we have written and read."],
  ],
  items: [
    {
      title: "The first issue is out",
      summary: "This item shows where a title, a summary and a text appear.",
      body: "Open this file in a text editor, replace the title, the summary and this text, and save: the page reloads. The name of the file becomes the address of the page, so rename it before you publish.\n",
    },
    {
      title: "A second item for the first issue",
      summary: "Each item is a file of its own; replace this one, or delete it.",
      body: "To add another item, run `npm run new -- item DATE NAME`. EDITORS.md explains every field.\n",
    },
  ],
  introduction: "Replace this introduction in the file `bulletin.en.md`, or delete it.\n",
  vocabularies: { people: "People", projects: "Projects" },
  manual: { title: "The editors’ manual", text: "" },
  questions: {
    title: "What is the bulletin called?",
    languages: "In which languages does it appear? (with commas, the first one first)",
    frequency:
      "How often does it appear? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "At which address will it be published?",
    host: "Where will it be hosted? (github-pages, s3, netlify or none)",
    next: "Now run `npm install`, then `npm start`. EDITORS.md is the editors’ manual.",
  },
};
