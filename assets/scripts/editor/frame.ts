import type { PreviewPage } from "../../../scripts/extras/editor/preview/preview-pages.ts";

/** A frame that shows pages of the site. No script runs in it, and no link leads away. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  show(page: PreviewPage, title: string): void;
}

/** Opens the frame. An edit of the page that it shows replaces the body alone, so the reader stays where they were. */
export function openFrame(document: Document): Frame {
  const element = document.createElement("iframe");
  // Without this right, the page could not load its stylesheets and fonts; scripts have no right.
  element.setAttribute("sandbox", "allow-same-origin");
  let shown: PreviewPage | undefined;
  element.addEventListener("load", () => {
    element.contentDocument?.addEventListener("click", stayHere, true);
    scrollToPart();
  });

  function scrollToPart(): void {
    const part = shown?.anchor === undefined ? undefined : element.contentDocument?.getElementById(shown.anchor);
    part?.scrollIntoView({ block: "center" });
  }

  return {
    element,
    show(page, title) {
      const before = shown;
      shown = page;
      element.title = title;
      const inside = element.contentDocument;
      const isOpen = inside?.body.hasChildNodes() === true && before?.kind === page.kind;
      if (!isOpen) element.srcdoc = page.html;
      else if (before.html !== page.html)
        inside.body.replaceWith(new DOMParser().parseFromString(page.html, "text/html").body);
    },
  };
}

function stayHere(event: Event): void {
  event.preventDefault();
}
