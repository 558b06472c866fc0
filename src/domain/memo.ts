/**
 * What `make` gives for an object, made once for as long as the object lives. Only for objects that nobody
 * changes: a loaded programme, a stored document's body, what was computed from them.
 */
export function memoizeByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
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

/**
 * Answers that never change, kept up to a number of them; emptied when full rather than aged. The question
 * is the key: `find` must depend on nothing else.
 */
export function memoize<Question, Answer>(max = 20_000): (question: Question, find: () => Answer) => Answer {
  const kept = new Map<Question, Answer>();
  return (question, find) => {
    const before = kept.get(question);
    if (before !== undefined) return before;
    const answer = find();
    if (kept.size >= max) kept.clear();
    kept.set(question, answer);
    return answer;
  };
}
