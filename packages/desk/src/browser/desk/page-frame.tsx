import { useEffect, useRef, useState } from "preact/hooks";
import type { PreviewPage } from "../../preview/preview-pages.ts";
import { useDesk } from "./desk-state.ts";

interface PageFrameProps {
  readonly page: PreviewPage | undefined;
  /** The width of the window that the page gets; undefined for its real width. */
  readonly width: number | undefined;
  /** The id of the element that is outlined. */
  readonly outlined?: string | undefined;
  /** Ids of elements that can be clicked. */
  readonly onPick?: (id: string) => void;
  readonly isWaiting?: boolean;
}

/**
 * A page of the site, scaled to the available space. No script runs in it, and no link leads away. An edit replaces only the body, so the
 * scroll position is kept.
 */
export function PageFrame({ page, width, outlined, onPick, isWaiting = false }: PageFrameProps) {
  const { say, opened } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<PreviewPage | undefined>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!isOpen || inside == null || page === undefined || shown.current?.html === page.html) return;
    fill(inside, page, {
      isSameKind: shown.current?.kind === page.kind,
      stylesheets: new Map(opened.value?.context.stylesheets),
    });
    shown.current = page;
  });

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!isOpen || inside == null) return;
    for (const element of inside.querySelectorAll(`.${OUTLINED}`)) element.classList.remove(OUTLINED);
    const element = outlined === undefined ? null : inside.getElementById(outlined);
    element?.classList.add(OUTLINED);
    if (element !== null) scrollWithin(inside, element);
  }, [isOpen, outlined, page?.html]);

  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const fit = () => scale(current, frame.current, width);
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    fit();
    return () => observer.disconnect();
  }, [width]);

  function onLoad(): void {
    const inside = frame.current?.contentDocument;
    if (inside == null) return;
    shown.current = undefined;
    inside.addEventListener("click", (event) => stay(event, pick.current), true);
    setOpen(true);
  }

  return (
    <div class="page-frame" ref={box}>
      {isWaiting ? <p class="waiting">{say("page.waiting")}</p> : null}
      <iframe
        ref={frame}
        class={page === undefined ? "is-empty" : ""}
        srcDoc={EMPTY}
        title={page === undefined ? say("page.title") : say(`page.${page.kind}`)}
        sandbox="allow-same-origin"
        onLoad={onLoad}
      />
    </div>
  );
}

/** A page has the policy of the desk, which lets it load the styles of the site and nothing else. */
const EMPTY = '<!doctype html><html lang="en"><title>Dateline</title></html>';

const OUTLINED = "dateline-outlined";

/** Within the element: a column or the edge of the page may cut off its surroundings. */
const OUTLINE = `.${OUTLINED}{outline:4px solid var(--colour,#8a1c2b);outline-offset:-4px}
body:focus-visible{outline:3px solid var(--colour,#8a1c2b);outline-offset:-3px}
a,button,summary{cursor:default}html{scrollbar-width:thin;text-rendering:geometricPrecision}`;

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex], video, audio, iframe";

interface FilledWith {
  /** Whether the page before was of the same kind. */
  readonly isSameKind: boolean;
  /** The stylesheets of the preview, by the addresses in pages. */
  readonly stylesheets: ReadonlyMap<string, string>;
}

/** Writes a page into the document of the frame, with the stylesheets of the preview in place of its own. */
function fill(inside: Document, page: PreviewPage, { isSameKind, stylesheets }: FilledWith): void {
  const parsed = new DOMParser().parseFromString(page.html, "text/html");
  for (const script of parsed.querySelectorAll("script")) script.remove();
  for (const link of parsed.querySelectorAll(STYLESHEET)) {
    const own = stylesheets.get(link.getAttribute("href") ?? "");
    if (own !== undefined) link.setAttribute("href", own);
  }
  // By keyboard, the page is one stop: its links lead nowhere here, and there may be hundreds.
  for (const stop of parsed.querySelectorAll<HTMLElement>(STOPS)) stop.tabIndex = -1;
  parsed.body.tabIndex = 0;
  const sheets = [...parsed.querySelectorAll("style")].map(({ textContent }) => textContent);
  // Typed text may be the first that needs another stylesheet.
  const isStyled = stylesIn(parsed) === stylesIn(inside);
  if (isSameKind && isStyled) inside.body.replaceWith(inside.adoptNode(parsed.body));
  else {
    inside.documentElement.replaceWith(inside.adoptNode(parsed.documentElement));
    inside.defaultView?.scrollTo(0, 0);
  }
  applyStyles(inside, [...sheets, OUTLINE]);
}

const STYLESHEET = "link[rel~=stylesheet]";

/** The stylesheets that a document loads. */
function stylesIn(document: Document): string {
  return [...document.querySelectorAll(STYLESHEET)].map((link) => link.getAttribute("href")).join("\n");
}

/**
 * Emails contain their styles, which the policy refuses in markup. A script may set them, and these styles come from the desk itself.
 */
function applyStyles(inside: Document, sheets: readonly string[]): void {
  const { CSSStyleSheet: Sheet } = inside.defaultView ?? window;
  inside.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const element of inside.querySelectorAll<HTMLElement>("[style]"))
    element.style.cssText = element.getAttribute("style") ?? "";
}

/** Only if it is out of sight. */
function scrollWithin(inside: Document, element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const height = inside.defaultView?.innerHeight ?? 0;
  if (top < 0 || bottom > height) inside.defaultView?.scrollBy(0, top - height / 3);
}

function scale(box: HTMLElement, frame: HTMLIFrameElement | null, width = box.clientWidth): void {
  if (frame === null) return;
  const ratio = Math.min(1, box.clientWidth / width);
  frame.style.width = `${box.clientWidth / ratio}px`;
  frame.style.height = `${box.clientHeight / ratio}px`;
  frame.style.transform = `scale(${ratio})`;
}

function stay(event: MouseEvent, onPick: ((id: string) => void) | undefined): void {
  event.preventDefault();
  const { target } = event;
  if (onPick === undefined || target === null || !("closest" in target)) return;
  const found = (target as Element).closest("[id]");
  if (found !== null) onPick(found.id);
}
