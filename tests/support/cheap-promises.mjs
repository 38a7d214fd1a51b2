import asyncHooks from "node:async_hooks";

/*
 * For `node --import`: node:test notes the test in which each promise is made, in order to name the test that fails with a later error. It
 * has V8 report each promise that is collected, which takes a third of the time of tests with many promises. Here, notes are removed by
 * their age instead.
 */

/** The notes that are kept. An error whose note is older fails the process, without the name of a test. */
const MOST_NOTES = 1_000_000;

const { createHook } = asyncHooks;
asyncHooks.createHook = ({ init, destroy, ...others }) =>
  init === undefined || destroy === undefined
    ? createHook({ ...others, ...(init && { init }), ...(destroy && { destroy }) })
    : createHook({
        ...others,
        init(id, ...rest) {
          init(id, ...rest);
          destroy(id - MOST_NOTES);
        },
      });
