import hooks from "node:async_hooks";

/*
 * Imported before `node:test`, whose runner says to which test an error belongs that nothing waits for. It keeps the test of each promise
 * until V8 tells it that the promise was collected, which takes as long as half of what a command does. Here the promise itself keeps
 * the number of its test, so nobody needs to be told.
 */

const TEST = Symbol("number of the test");

interface Resource {
  [TEST]?: number | undefined;
}

const { createHook, executionAsyncId, executionAsyncResource } = hooks;

function currentTest(): number | undefined {
  const resource: Resource = executionAsyncResource();
  return resource[TEST];
}

hooks.createHook = ({ init }) =>
  createHook({
    init(id, type, trigger, resource: Resource) {
      const isTest = type === "Test";
      if (isTest) init?.(id, type, trigger, resource);
      resource[TEST] = isTest ? id : currentTest();
    },
  });
hooks.executionAsyncId = () => currentTest() ?? executionAsyncId();
await import("node:test");
Object.assign(hooks, { createHook, executionAsyncId });
