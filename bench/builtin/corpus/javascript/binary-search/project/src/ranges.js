'use strict';

/** Finds the index of a key in an array sorted by `keyOf`, or -1. */
function binarySearch(sorted, key, keyOf = (entry) => entry) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = keyOf(sorted[middle]);
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The first index whose entry is not below the key; the length when all are. */
function lowerBound(sorted, key) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many entries lie in the closed range from `from` to `to`; entries are integers. */
function countBetween(sorted, from, to) {
  return Math.max(0, lowerBound(sorted, to + 1) - lowerBound(sorted, from));
}

module.exports = { binarySearch, lowerBound, countBetween };
