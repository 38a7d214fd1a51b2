/*
 * Adds a line to a page that also exists in the language that the browser prefers: a link to that page, and a button that closes the line
 * permanently. Every page loads this script, so it is short. If the browser stores nothing, there is no line.
 */

const page = document; // The name is shorter once minified.
const find = (link: string) => page.querySelector<HTMLElement>(`.languages a${link}`);

try {
  const kept = localStorage;
  const present = find("[aria-current]");
  const [preferred] = navigator.languages.flatMap((tag) => {
    const language = `:lang(${tag.split("-")[0]})`;
    return present?.matches(language) ? present : (find(language) ?? []); // "pt-BR" on a page in "pt-PT"
  });
  const offer = preferred?.dataset["offer"];
  if (present && offer && !kept["offer"]) {
    const line = page.createElement("aside");
    const link = page.importNode(preferred);
    const button = page.createElement("button");
    line.className = "offer";
    link.append(offer);
    button.append("×");
    button.ariaLabel = present.textContent; // "English": to stay with it is to close the line.
    button.onclick = () => {
      line.remove();
      kept["offer"] = 1; // Throws if the browser has no space left.
    };
    line.append(link, button);
    page.links[0]?.after(line); // The first link skips to the content.
  }
} catch {}
