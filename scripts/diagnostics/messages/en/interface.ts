/** Files of `templates/messages/`: the texts of the pages in one language. */
export const INTERFACE = {
  "write-text": "Write a text in this language, in quotes if it begins with a brace.",
  "write-text-with": "Write a text with `{placeholders}`, in quotes if it begins with a brace.",
  "write-text-perhaps-with": "Write a text, perhaps with `{allowed}`, in quotes if it begins with a brace.",
  "write-text-with-and-perhaps":
    "Write a text with `{placeholders}`, perhaps with `{allowed}`, in quotes if it begins with a brace.",
  "write-twelve-months": "Write twelve months.",
  "write-four-quarters": "Write four quarters.",
  "write-thousands": "Write 1000 or 10000: the smallest number with its thousands set apart.",
  "write-in-languages": "Write what a text in each language of the publication is called, such as `en: in English`.",
  "write-in-language": "Write what a text in that language of the publication is called, such as `in English`.",
  "texts-missing": "{count|# text in this language is|# texts in this language are} missing: `{names}`.",
  "country-name-missing": "The name of the country `{code}` in this language is missing.",
  "country-code-unknown": "Unknown code `{code}`: keys are codes of ISO 3166-1.",
  "messages-missing": "This file is missing: the publication is in `{language}`, and its pages need texts in it.",
} as const;
