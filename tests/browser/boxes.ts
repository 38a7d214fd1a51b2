import type { Page } from "playwright-core";

/** A rectangle of a page, in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of all visible elements that a selector matches. */
export function boxesOf(page: Page, selector: string): Promise<readonly Box[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left, top: top + scrollY, width, height }))`);
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/**
 * Links and controls that, including their labels, are less than 24 px wide or high, and not in running text: the beginnings of their HTML.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll("a, button, summary, input, select")]
    .filter((element) => {
      if (element.closest(".skip, .hidden, .body, svg, [type=hidden]") !== null) return false;
      if (getComputedStyle(element, "::after").position === "absolute") return false; // It covers a larger box.
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width > 0 && height > 0 && Math.min(width, height) < 23.9;
    })
    .map((element) => element.outerHTML.slice(0, 120))`);
}

/** The words in elements that a line ends within. */
export function brokenWords(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].flatMap((element) => {
    const broken = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { index, 0: word } of texts.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  })`);
}

/**
 * An empty rectangle of a given size among the lines of text and pictures of some elements, between the first of them and the last;
 * undefined if there is none.
 */
export function findHole(page: Page, selector: string, size: Pick<Box, "width" | "height">): Promise<Box | undefined> {
  return page.evaluate(`(() => {
    const STEP = 10;
    const roots = [...document.querySelectorAll(${JSON.stringify(selector)})];
    const around = roots.map((root) => root.getBoundingClientRect());
    const [left, right] = [Math.min(...around.map((box) => box.left)), Math.max(...around.map((box) => box.right))];
    const [top, bottom] = [Math.min(...around.map((box) => box.top)), Math.max(...around.map((box) => box.bottom))];
    const [columns, rows] = [Math.floor((right - left) / STEP), Math.floor((bottom - top) / STEP)];
    const filled = Array.from({ length: rows + 1 }, () => new Array(columns + 1).fill(0));
    const fill = (box) => {
      for (let y = Math.max(0, Math.floor((box.top - top) / STEP)); y < Math.min(rows, Math.ceil((box.bottom - top) / STEP)); y += 1)
        for (let x = Math.max(0, Math.floor((box.left - left) / STEP)); x < Math.min(columns, Math.ceil((box.right - left) / STEP)); x += 1)
          filled[y][x] = 1;
    };
    for (const root of roots) {
      for (const image of root.querySelectorAll("img")) fill(image.getBoundingClientRect());
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) fill(box);
      }
    }
    const sums = Array.from({ length: rows + 1 }, () => new Array(columns + 1).fill(0));
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1)
        sums[y + 1][x + 1] = filled[y][x] + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
    const [width, height] = [Math.floor(${size.width} / STEP), Math.floor(${size.height} / STEP)];
    for (let y = 0; y + height <= rows; y += 1)
      for (let x = 0; x + width <= columns; x += 1)
        if (sums[y + height][x + width] - sums[y][x + width] - sums[y + height][x] + sums[y][x] === 0)
          return { left: left + x * STEP, top: top + y * STEP + scrollY, width: width * STEP, height: height * STEP };
    return undefined;
  })()`);
}
