'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { EMPTY, count, reduce, states } = require('../src/cart');

test('adding', () => {
  const state = reduce(EMPTY, { type: 'add', sku: 'pen' });
  assert.deepStrictEqual(state.items, [{ sku: 'pen', count: 1 }]);
});

test('adding again raises the count', () => {
  assert.strictEqual(count(states([{ type: 'add', sku: 'pen' }, { type: 'add', sku: 'pen', count: 2 }]).at(-1)), 3);
});

test('old states stay as they were', () => {
  const history = states([{ type: 'add', sku: 'pen' }, { type: 'change', sku: 'pen', by: 4 }]);
  assert.deepStrictEqual(history.map(count), [0, 1, 5]);
});

test('an item without count disappears', () => {
  const history = states([{ type: 'add', sku: 'pen' }, { type: 'change', sku: 'pen', by: -1 }]);
  assert.deepStrictEqual(history.at(-1).items, []);
});

test('unknown actions change nothing', () => {
  assert.strictEqual(reduce(EMPTY, { type: 'dance' }), EMPTY);
});
