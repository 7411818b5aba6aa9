'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { memoize } = require(`${process.env.PROJECT}/src/memoize`);

test('all arguments count', () => {
  const join = memoize((...parts) => parts.join('-'));
  assert.strictEqual(join('a', 'b', 'c'), 'a-b-c');
  assert.strictEqual(join('a', 'b'), 'a-b');
  assert.strictEqual(join('a', 'c', 'b'), 'a-c-b');
  assert.strictEqual(join('a'), 'a');
  assert.strictEqual(join.hits, 0);
});

test('their order counts', () => {
  const minus = memoize((a, b) => a - b);
  assert.strictEqual(minus(5, 3), 2);
  assert.strictEqual(minus(3, 5), -2);
});

test('texts and numbers differ', () => {
  const kind = memoize((value) => typeof value);
  assert.strictEqual(kind('1'), 'string');
  assert.strictEqual(kind(1), 'number');
});

test('clearing forgets', () => {
  let calls = 0;
  const f = memoize(() => (calls += 1));
  f();
  f();
  f.clear();
  assert.strictEqual(f(), 2);
  assert.strictEqual(f.hits, 0);
});
