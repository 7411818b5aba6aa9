'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { differences, equal } = require(`${process.env.PROJECT}/src/equal`);

test('empty values', () => {
  assert.strictEqual(equal({}, {}), true);
  assert.strictEqual(equal([], []), true);
  assert.strictEqual(equal([], {}), false);
});

test('an undefined value is not a missing one', () => {
  assert.strictEqual(equal({ a: undefined }, { b: undefined }), false);
});

test('lists', () => {
  assert.strictEqual(equal([1, 2, 3], [1, 2, 3]), true);
  assert.strictEqual(equal([1, 2, 3], [1, 2, 4]), false);
  assert.strictEqual(equal([1, 2], [1, 2, 3]), false);
  assert.strictEqual(equal([1, 2], [2, 1]), false);
});

test('deep down', () => {
  const build = (leaf) => ({ a: [{ b: { c: [0, leaf] } }], d: 1 });
  assert.strictEqual(equal(build(1), build(1)), true);
  assert.strictEqual(equal(build(1), build(2)), false);
  assert.deepStrictEqual(differences(build(1), build(2)), ['a.0.b.c.1']);
});

test('differences of plain values', () => {
  assert.deepStrictEqual(differences(1, 2), ['']);
  assert.deepStrictEqual(differences(1, 1), []);
  assert.deepStrictEqual(differences({ a: [1] }, { a: { 0: 1 } }), ['a']);
});
