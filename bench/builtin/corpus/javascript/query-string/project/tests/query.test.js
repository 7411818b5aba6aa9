'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { formatQuery, parseQuery } = require('../src/query');

test('pairs', () => {
  assert.deepStrictEqual(parseQuery('?a=1&b=2'), { a: '1', b: '2' });
});

test('a value may hold an equals sign', () => {
  assert.deepStrictEqual(parseQuery('filter=size=large'), { filter: 'size=large' });
});

test('a key without a value', () => {
  assert.deepStrictEqual(parseQuery('debug'), { debug: '' });
});

test('repeated keys', () => {
  assert.deepStrictEqual(parseQuery('tag=x&tag=y&tag=z'), { tag: ['x', 'y', 'z'] });
});

test('writing', () => {
  assert.strictEqual(formatQuery({ q: 'a b', tag: ['x', 'y'] }), 'q=a%20b&tag=x&tag=y');
});
