'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { anchors, headings } = require(`${process.env.PROJECT}/src/headings`);

const texts = (markdown) => headings(markdown).map((heading) => heading.text);

test('two blocks', () => {
  assert.deepStrictEqual(texts('```\n# a\n```\n# b\n```js\n# c\n```\n# d'), ['b', 'd']);
});

test('an unclosed block hides the rest', () => {
  assert.deepStrictEqual(texts('# a\n~~~\n# b\n```\n# c'), ['a']);
});

test('not every hash is a heading', () => {
  assert.deepStrictEqual(texts('#tag\n####### seven\n # indented'), []);
});

test('repeated anchors', () => {
  assert.deepStrictEqual(anchors([{ text: 'X' }, { text: 'x' }, { text: 'X?' }]), ['x', 'x-1', 'x-2']);
});

test('no text', () => {
  assert.deepStrictEqual(headings(''), []);
});
