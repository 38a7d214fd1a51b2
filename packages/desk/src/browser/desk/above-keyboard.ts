/**
 * Says in `--keyboard` how much of the window a keyboard on the screen covers, so that what belongs to typing stands above it. Browsers
 * of telephones make the window no smaller then.
 */
export function tellKeyboard(): void {
  const { visualViewport: seen, document, innerHeight } = window;
  if (seen === null) return;
  const tell = (): void => {
    const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
    document.documentElement.style.setProperty("--keyboard", `${covered}px`);
  };
  if (innerHeight > seen.height) tell();
  seen.addEventListener("resize", tell);
  seen.addEventListener("scroll", tell);
}
