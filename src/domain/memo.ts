/**
 * What `make` gives for an object, made once for as long as the object lives. Only for objects that nobody
 * changes: a loaded programme, a stored document's body, what was computed from them.
 */
export function perObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}
