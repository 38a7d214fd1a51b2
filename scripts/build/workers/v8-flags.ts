import { setFlagsFromString } from "node:v8";

/*
 * V8 expects a program to be small or to run for hours. A build of thousands of files is neither, and can tell it so. The
 * flags are heeded by all threads, from the moment on when they are set; a small build would lose by them.
 */

/**
 * Thousands of files are ahead: machine code without optimisation pays from the first call on, and functions are best compiled
 * each for itself. The heap may be three times what is alive, where V8 would allow for five.
 */
export function expectManyFiles(): void {
  setFlagsFromString("--always-sparkplug");
  if (Number.parseInt(process.versions.v8, 10) < LATER_V8) optimiseLate();
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
  setFlagsFromString("--heap-growing-percent=200");
}

/**
 * From this version on (Node 22), V8 counts calls instead, and later also compiles cheaply before it optimises: to wait longer
 * gains nothing there.
 */
const LATER_V8 = 12;

/** A function is optimised when five times as much of it has run as usual: half of V8's own work is saved, and little is slower. */
function optimiseLate(): void {
  setFlagsFromString("--interrupt-budget=330000");
}
