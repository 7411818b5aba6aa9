'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { missing, render } = require(`${process.env.PROJECT}/src/template`);

test('missing ones between present ones', () => {
  assert.deepStrictEqual(missing('{{a}}{{b}}{{a}}{{c}}{{a}}{{d}}', { b: 1 }), ['a', 'c', 'd']);
});

test('nothing is missing', () => {
  assert.deepStrictEqual(missing('{{a}} and {{a}}', { a: 0 }), []);
});

test('a path through a text is missing', () => {
  assert.deepStrictEqual(missing('{{a.b.c}}', { a: 'x' }), ['a.b.c']);
});

test('falsy values are values', () => {
  assert.strictEqual(render('{{n}}{{f}}{{e}}', { n: 0, f: false, e: '' }), '0false');
});

test('title case', () => {
  assert.strictEqual(render('{{ t|title }}', { t: 'old town hall' }), 'Old Town Hall');
});
