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
      body: "Replace the title, the summary and this text with your own: the page follows. The end of its address can be changed until it is published.\n",
    },
    {
      title: "A second item for the first issue",
      summary: "Each item has a page of its own; replace this one, or delete it.",
      body: "An item asks for nothing but a title. Its picture, its date and its topic can come later.\n",
    },
  ],
  introduction: "Write here in a few sentences what the issue is about, or delete this introduction.\n",
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
