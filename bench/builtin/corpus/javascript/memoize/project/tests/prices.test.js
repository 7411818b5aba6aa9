'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { memoize } = require('../src/memoize');
const { priceList } = require('../src/prices');

test('prices include the tax of the region', () => {
  const price = priceList({ lamp: 1000 });
  assert.strictEqual(price('lamp', 'north'), 1200);
  assert.strictEqual(price('lamp', 'islands'), 1000);
});

test('equal arguments are worked out once', () => {
  let calls = 0;
  const square = memoize((n) => { calls += 1; return n * n; });
  assert.strictEqual(square(4) + square(4), 32);
  assert.strictEqual(calls, 1);
  assert.strictEqual(square.hits, 1);
});

test('errors are not kept', () => {
  const price = priceList({});
  assert.throws(() => price('lamp', 'north'), RangeError);
  assert.throws(() => price('lamp', 'north'), RangeError);
});

test('the oldest result is dropped at the limit', () => {
  let calls = 0;
  const f = memoize((n) => { calls += 1; return n; }, { limit: 1 });
  f(1); f(2); f(1);
  assert.strictEqual(calls, 3);
});
