'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { binarySearch, lowerBound, countBetween } = require('../src/ranges');

const table = [10, 20, 30, 40, 50];

test('finds the middle', () => {
  assert.strictEqual(binarySearch(table, 30), 2);
});

test('finds the ends', () => {
  assert.strictEqual(binarySearch(table, 10), 0);
  assert.strictEqual(binarySearch(table, 50), 4);
});

test('does not find what is absent', () => {
  assert.strictEqual(binarySearch(table, 35), -1);
});

test('searches by a key', () => {
  assert.strictEqual(binarySearch([{ id: 1 }, { id: 5 }, { id: 9 }], 5, (entry) => entry.id), 1);
});

test('counts a range', () => {
  assert.strictEqual(lowerBound(table, 25), 2);
  assert.strictEqual(countBetween(table, 20, 40), 3);
});
