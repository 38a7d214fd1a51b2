/** Makes a function compute its value at the first call only. The value lives as long as the returned function; the inputs are released. */
export function once<Value>(compute: () => Value): () => Value {
  let state: { readonly compute: () => Value } | { readonly value: Value } = { compute };
  return () => {
    if ("compute" in state) state = { value: state.compute() };
    return state.value;
  };
}
