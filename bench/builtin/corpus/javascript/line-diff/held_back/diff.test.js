'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { diffLines, diffText } = require(`${process.env.PROJECT}/src/diff`);

test('a removed line', () => {
  assert.strictEqual(diffText('a\nb\nc', 'a\nc'), ' a\n-b\n c');
});

test('the steps rebuild both texts', () => {
  const before = [...'abcabba'];
  const after = [...'cbabac'];
  const steps = diffLines(before, after);
  assert.deepStrictEqual(steps.filter((step) => step.kind !== '+').map((step) => step.line), before);
  assert.deepStrictEqual(steps.filter((step) => step.kind !== '-').map((step) => step.line), after);
  assert.strictEqual(steps.filter((step) => step.kind === '=').length, 4);
});

test('everything new', () => {
  assert.deepStrictEqual(diffLines([], ['a', 'b']).map((step) => step.kind), ['+', '+']);
});

test('nothing at all', () => {
  assert.deepStrictEqual(diffLines([], []), []);
});

test('lines at the end', () => {
  assert.strictEqual(diffText('a', 'a\nb\nc'), ' a\n+b\n+c');
});
