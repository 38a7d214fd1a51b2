/**
 * Makes a function compute its value when it is first called, and only then. The value lives as long as the returned function; what it is
 * computed from is let go.
 */
export function once<Value>(compute: () => Value): () => Value {
  let state: { readonly compute: () => Value } | { readonly value: Value } = { compute };
  return () => {
    if ("compute" in state) state = { value: state.compute() };
    return state.value;
  };
}
