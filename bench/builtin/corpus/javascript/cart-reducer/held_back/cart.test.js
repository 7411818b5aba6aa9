'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { EMPTY, count, reduce, states } = require(`${process.env.PROJECT}/src/cart`);

function freeze(value) {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

test('frozen states can be reduced', () => {
  const state = freeze({ items: [{ sku: 'a', count: 1 }, { sku: 'b', count: 2 }], coupon: 'x' });
  assert.deepStrictEqual(reduce(state, { type: 'change', sku: 'b', by: 1 }), {
    items: [{ sku: 'a', count: 1 }, { sku: 'b', count: 3 }],
    coupon: 'x',
  });
});

test('untouched items are shared', () => {
  const state = reduce(reduce(EMPTY, { type: 'add', sku: 'a' }), { type: 'add', sku: 'b' });
  const next = reduce(state, { type: 'change', sku: 'b', by: 1 });
  assert.strictEqual(next.items[0], state.items[0]);
  assert.notStrictEqual(next.items[1], state.items[1]);
});

test('a long history', () => {
  const actions = Array.from({ length: 5 }, () => ({ type: 'add', sku: 'a' }));
  assert.deepStrictEqual(states(actions).map(count), [0, 1, 2, 3, 4, 5]);
});

test('clearing and coupons', () => {
  const state = reduce(EMPTY, { type: 'coupon', code: 'spring' });
  assert.strictEqual(state.coupon, 'spring');
  assert.strictEqual(reduce(state, { type: 'clear' }), EMPTY);
  assert.strictEqual(EMPTY.coupon, null);
});
