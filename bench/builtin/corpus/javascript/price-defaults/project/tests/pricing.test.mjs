import test from 'node:test';
import assert from 'node:assert/strict';
import { formatCents, quote, subtotal } from '../src/pricing.mjs';

const cart = [
  { unitCents: 1000, quantity: 2 },
  { unitCents: 250, quantity: 4 },
];

test('lines are summed', () => {
  assert.equal(subtotal(cart), 3000);
});

test('the defaults', () => {
  assert.deepEqual(quote(cart), { goods: 3000, discount: 150, shipping: 490, total: 3340 });
});

test('no discount', () => {
  assert.equal(quote(cart, { discountPercent: 0 }).total, 3490);
});

test('large orders ship free', () => {
  assert.equal(quote([{ unitCents: 10000, quantity: 1 }], { discountPercent: 10 }).shipping, 0);
});

test('cents are padded', () => {
  assert.equal(formatCents(1205), '12.05');
});
