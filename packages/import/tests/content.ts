const PUBLICATION = `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
frequency: monthly
`;

/** The smallest content that validates: a publication in two languages, and a topic. */
export const CONTENT = {
  "content/publication.yaml": PUBLICATION,
  "content/topics.yaml": "ships: { label: { en: Ships, es: Barcos } }\n",
};
