import { setFlagsFromString } from "node:v8";
import type { OnProgress } from "../build-progress.ts";

/*
 * V8 is tuned for short scripts and for servers that run for hours. A build is neither, so it sets other flags. They apply to all threads
 * from then on. They save a sixth of the CPU time for a hundred files, and a quarter for five hundred. Only commands set them, because they
 * own their process: a process that loads the library or the Eleventy plugin belongs to another program.
 *
 * `npm run build` sets the sizes of the main thread's heap on the command line, since Node 20 has set that of the young generation before the
 * first line runs: no collection before 384 MB, and a young generation of up to 64 MB, as `npm test` has it.
 */

/**
 * Sets flags for a build of this process: V8 compiles functions to baseline code at the first call, inlines less, and lets the heap grow to
 * three times the live objects instead of five. The young generation is collected when it is full: V8 would collect it at four fifths on
 * each turn of the event loop, and a build has many. Returns the progress callback of the build, which sets one more flag once the number
 * of texts or of pages is known; it passes everything to `onProgress`.
 */
export function tuneForBuild(onProgress: OnProgress = () => {}): OnProgress {
  setFlagsFromString("--always-sparkplug");
  if (BUDGETS_INTERRUPTS) optimiseLater();
  inlineLess();
  setFlagsFromString("--heap-growing-percent=200");
  setFlagsFromString("--no-minor-gc-task");
  tuneOtherThreads();
  return (phase, amount) => {
    if ((phase === "reading" || phase === "rendering") && amount?.done === 0) tuneForMany(amount.of);
    onProgress(phase, amount);
  };
}

/**
 * Sets flags for a check of this process, which renders nothing: V8 spends less on optimising code that runs for a few seconds. From Node
 * 22 on, Maglev has compiled that code before Turbofan does. They save a seventh of the CPU time for some hundred files on Node 20, and a
 * tenth for ten thousand on Node 24.
 */
export function tuneForChecking(): void {
  if (BUDGETS_INTERRUPTS) {
    optimiseLater();
    inlineLess();
  } else setFlagsFromString("--no-turbofan");
}

/**
 * Sets a flag for a check that reads this number of texts, as none is cached. If they are many, V8 optimises as early and as much as it
 * does by itself, since all code runs often: on Node 20, that saves a tenth of the CPU time of ten thousand texts, and would cost as much
 * for three thousand.
 */
export function tuneForTexts(count: number): void {
  if (BUDGETS_INTERRUPTS && count > MANY_TEXTS) setFlagsFromString("--interrupt-budget=67584");
  if (!BUDGETS_INTERRUPTS && count > MOST_TEXTS) setFlagsFromString("--turbofan");
}

const MANY_TEXTS = 5000;
/** Ten thousand are checked faster without Turbofan. */
const MOST_TEXTS = 20_000;

/**
 * Sets a flag for a build that ends with its task, once the number of texts to be read is known. If they are few, such as after an edit,
 * nothing runs long enough to be worth V8's last compiler: without it, a build with ten thousand cached texts takes a tenth less CPU time.
 * If there are many pages, the compiler is used after all. Before Node 22, V8 has no other compiler that optimises.
 */
export function tuneForFewTexts(onProgress: OnProgress = () => {}): OnProgress {
  return (phase, amount) => {
    if (!BUDGETS_INTERRUPTS && amount?.done === 0) {
      if (phase === "reading" && amount.of < FEW_TEXTS) setFlagsFromString("--no-turbofan");
      if (phase === "rendering" && amount.of > FEW_PAGES) setFlagsFromString("--turbofan");
    }
    onProgress(phase, amount);
  };
}

const FEW_TEXTS = 100;
const FEW_PAGES = 200;

/**
 * Sets a flag for a process that reads much and keeps little of it: V8 does not enlarge the young generation of the heap. For a million
 * lines of logs this saves a sixth of the memory, and costs no time.
 */
export function tuneForReading(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/**
 * Sets flags that apply to the heaps of threads that start later. They read or finish one file after the other and keep little of it, so
 * a small young generation and a small old one do. Together with the main thread's large ones they would take a fifth more memory.
 */
function tuneOtherThreads(): void {
  setFlagsFromString("--max-semi-space-size=16");
  setFlagsFromString("--initial-old-space-size=96");
}

/**
 * Sets flags for a build that reads this number of texts or renders this number of pages. If they are many, the heap grows only to one and
 * a half times the live objects: these alone take a gigabyte, and the additional collections take little of the build's time. V8 decides at
 * the end of a collection when the next one begins, so setting them after the texts are read would be too late.
 */
function tuneForMany(count: number): void {
  if (count > MANY) setFlagsFromString("--heap-growing-percent=50");
}

const MANY = 20_000;

/** From version 12 on (Node 22), V8 decides by other measures when to optimise a function, and {@link optimiseLater} gains nothing. */
const BUDGETS_INTERRUPTS = Number.parseInt(process.versions.v8, 10) < 12;

/** Optimises a function only after it has run five times as much as usual. This halves the time that V8 spends on compiling. */
function optimiseLater(): void {
  setFlagsFromString("--interrupt-budget=330000");
}

function inlineLess(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}
