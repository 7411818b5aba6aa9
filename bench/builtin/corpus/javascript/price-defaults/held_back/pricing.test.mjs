import test from 'node:test';
import assert from 'node:assert/strict';

const { formatCents, quote } = await import(`${process.env.PROJECT}/src/pricing.mjs`);
const cart = [{ unitCents: 1999, quantity: 1 }];

test('a discount of nothing', () => {
  assert.equal(quote(cart, { discountPercent: 0, shippingCents: 0 }).total, 1999);
});

test('null means the default', () => {
  assert.equal(quote(cart, { discountPercent: null }).discount, 100);
});

test('free shipping asked for', () => {
  assert.equal(quote(cart, { shippingCents: 0 }).shipping, 0);
});

test('an empty cart costs nothing', () => {
  assert.equal(quote([]).total, 0);
});

test('everything off', () => {
  assert.equal(quote(cart, { discountPercent: 100, shippingCents: 100 }).total, 100);
});

test('small amounts', () => {
  assert.equal(formatCents(7), '0.07');
});
