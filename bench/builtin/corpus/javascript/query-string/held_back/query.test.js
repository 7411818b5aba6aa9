'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { formatQuery, parseQuery } = require(`${process.env.PROJECT}/src/query`);

test('padding at the end', () => {
  assert.deepStrictEqual(parseQuery('token=YWJj=='), { token: 'YWJj==' });
});

test('encoded characters', () => {
  assert.deepStrictEqual(parseQuery('q=caf%C3%A9+noir&x=%3D'), { q: 'café noir', x: '=' });
});

test('nothing', () => {
  assert.deepStrictEqual(parseQuery(''), {});
  assert.deepStrictEqual(parseQuery('?&&'), {});
});

test('an empty key or value', () => {
  assert.deepStrictEqual(parseQuery('=v&k='), { '': 'v', k: '' });
});

test('round trip', () => {
  const values = { a: 'x=y&z', b: ['1', '2'], c: '' };
  assert.deepStrictEqual(parseQuery(formatQuery(values)), values);
});
