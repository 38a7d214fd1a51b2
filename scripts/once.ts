/** Makes a function compute its value when it is first called, and only then. The value lives as long as the returned function. */
export function once<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
