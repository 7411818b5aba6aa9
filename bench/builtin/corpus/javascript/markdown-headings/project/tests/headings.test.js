'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { headings, tableOfContents } = require('../src/headings');

test('levels and texts', () => {
  assert.deepStrictEqual(headings('# One\ntext\n## Two ##'), [
    { level: 1, text: 'One' },
    { level: 2, text: 'Two' },
  ]);
});

test('code blocks are skipped', () => {
  const text = '# Setup\n```\n# not a heading\n```\n# Use';
  assert.deepStrictEqual(headings(text).map((heading) => heading.text), ['Setup', 'Use']);
});

test('a fence of the other kind does not close a block', () => {
  const text = '~~~\n```\n# hidden\n~~~\n# Shown';
  assert.deepStrictEqual(headings(text).map((heading) => heading.text), ['Shown']);
});

test('contents', () => {
  assert.strictEqual(tableOfContents('# A b!\n## A b'), '- [A b!](#a-b)\n  - [A b](#a-b-1)');
});
