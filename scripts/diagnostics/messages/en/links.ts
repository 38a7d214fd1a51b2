/** Links, pictures and footnotes in texts. */
export const LINKS = {
  "link-without-address": "This link has no address.",
  "image-without-address": "This picture has no address.",
  "address-with-code": "`{address}` contains the code of a template.",
  "link-to-embargoed":
    "`{link}` is public only from `{moment}`, later than this text: leave out the link, or give this text the same `publishFrom`.",
  "link-refused": "A link can't lead to `{address}`.",
  "image-refused": "A picture can't have the address `{address}`.",
  "write-link": "Write an https, http, mailto or tel address, or the path to a content file.",
  "write-image": "Write the path to a file of this bulletin, such as `media/photo.jpg`.",
  "address-with-space": "`{address}` contains a space or an invisible character: delete it, or write %20 for a space.",
  "address-with-backslash": "`{address}` contains a backslash: write forward slashes.",
  "image-elsewhere":
    "Pages show no pictures from elsewhere, such as `{address}`: copy it into this bulletin's folder `media/` and write `{copy}`.",
  "mail-address-wrong": "`{address}` is no mail address: write one such as `mailto:name@example.org`.",
  "phone-wrong": "`{address}` is no telephone number: write one such as `tel:+43-1-26060`.",
  "address-of-doi": "Browsers can't open `{address}`: write its https address.",
  "address-of-old-scheme":
    "Browsers don't open `{address}`: write an https address that leads there, or show this one as code.",
  "address-incomplete": "`{address}` is not a whole address: write one such as `https://example.org/page`.",
  "address-with-name": "`{address}` has a name before the host: write the host alone.",
  "address-without-scheme": "`{address}` has no `https:` at its beginning: write it.",
  "address-from-root":
    "`{address}` begins at the root: write the path to the content file, such as `../2021-06/lisbon.en.md`, or the whole address with https://.",
  "address-of-mailbox": "`{address}` is a mail address: write `mailto:` before it.",
  "path-encoded": "`{address}` is not the plain name of a content file: write it without `%` and `?`.",
  "link-shown-as-text":
    "This link has no address, so it is shown as text: write `[text that says where it leads](address)`.",
  "link-without-text": "This link has no text: write `[text that says where it leads](address)`.",
  "image-without-alt": "This picture has no alternative text: write `![what it shows](media/photo.jpg)`.",
  "heading-unknown":
    "No heading of this text is called `{address}`, so the link is shown as text: write # and the words of the heading, joined by hyphens.",
  "heading-unknown-there":
    "No heading of `{file}` is called `{address}`, so the link leads to the beginning of its page: write # and the words of the heading, joined by hyphens.",
  "definition-missing":
    "The definition `{label}` is missing, so the link is shown as text: add a line such as `{line}`.",
  "footnote-missing":
    "The footnote `{label}` is missing, so its reference is shown as text: add a line such as `{line}`.",
  "address-with-spaces":
    "There are spaces in the address `{address}`, so it is shown as text: delete them, or write %20 for each.",
  "footnote-unused": "Nothing refers to the footnote `{label}`, so it is not shown: write `{mark}` in the text.",
  "footnote-twice": "A second footnote is called `{label}`, and it is not shown: give it a label of its own.",
  "footnote-empty": "The footnote `{label}` has no text: write it after `{mark}`.",
  "heading-without-text": "This heading has no text, so it is not shown: write one after the `#`.",
  "nesting-deep": "Lists and quotations are nested {count} deep: make them easier to follow.",
  "entity-hidden": "`{entity}` stands for the hidden character `{character}`: delete it.",
  "link-target-unknown":
    "The link `{link}` leads to no content file: write the path to one, such as `../2021-06/lisbon.en.md`.",
  "image-target-unknown":
    "There is no picture `{link}`: write the path to one of the bulletin, such as `media/quito.jpg`.",
  "link-to-draft": "`{link}` is a draft, so readers would find no page: link to something that is published.",
  "link-to-www": "`{link}` is an address of the web: write https:// before it.",
} as const;
