'use strict';

/** Wraps a function so that equal arguments are worked out once. */
function memoize(compute, { limit = Infinity } = {}) {
  const results = new Map();
  const wrapped = (...args) => {
    const key = JSON.stringify(args[0]);
    if (results.has(key)) {
      wrapped.hits += 1;
      return results.get(key);
    }
    const value = compute(...args);
    results.set(key, value);
    if (results.size > limit) {
      results.delete(results.keys().next().value);
    }
    return value;
  };
  wrapped.hits = 0;
  wrapped.clear = () => {
    results.clear();
    wrapped.hits = 0;
  };
  return wrapped;
}

module.exports = { memoize };
