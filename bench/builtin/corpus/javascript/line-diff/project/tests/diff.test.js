'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { diffLines, diffText } = require('../src/diff');

test('equal texts are kept', () => {
  assert.strictEqual(diffText('a\nb', 'a\nb'), ' a\n b');
});

test('an added line', () => {
  assert.strictEqual(diffText('a\nc', 'a\nb\nc'), ' a\n+b\n c');
});

test('a changed line is removed, then added', () => {
  assert.strictEqual(diffText('a\nold\nz', 'a\nnew\nz'), ' a\n-old\n+new\n z');
});

test('steps', () => {
  assert.deepStrictEqual(diffLines(['x'], []), [{ kind: '-', line: 'x' }]);
});
