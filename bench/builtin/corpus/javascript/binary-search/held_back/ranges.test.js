'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { binarySearch, lowerBound, countBetween } = require(`${process.env.PROJECT}/src/ranges`);

test('each entry of tables of each size is found', () => {
  for (let size = 0; size < 20; size++) {
    const sorted = Array.from({ length: size }, (_, i) => i * 3);
    sorted.forEach((value, index) => assert.strictEqual(binarySearch(sorted, value), index));
    assert.strictEqual(binarySearch(sorted, -1), -1);
    assert.strictEqual(binarySearch(sorted, size * 3), -1);
  }
});

test('a single entry', () => {
  assert.strictEqual(binarySearch([7], 7), 0);
});

test('no entries', () => {
  assert.strictEqual(binarySearch([], 1), -1);
  assert.strictEqual(lowerBound([], 1), 0);
});

test('a range with nothing in it', () => {
  assert.strictEqual(countBetween([1, 2, 8], 3, 7), 0);
  assert.strictEqual(countBetween([1, 2, 8], 9, 3), 0);
});
