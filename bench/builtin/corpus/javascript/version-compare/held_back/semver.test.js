'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { compare, newest } = require(`${process.env.PROJECT}/src/semver`);

const order = ['0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1'];

test('the order of a long list', () => {
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < order.length; j++) {
      assert.strictEqual(Math.sign(compare(order[i], order[j])), Math.sign(i - j), `${order[i]} and ${order[j]}`);
    }
  }
});

test('a release is newer than its candidate', () => {
  assert.ok(compare('3.1.0', '3.1.0-rc.9') > 0);
});

test('equal candidates', () => {
  assert.strictEqual(compare('1.0.0-a.1', '1.0.0-a.1'), 0);
});

test('newest does not reorder its input', () => {
  const versions = ['2.0.0', '1.0.0'];
  newest(versions);
  assert.deepStrictEqual(versions, ['2.0.0', '1.0.0']);
});

test('nothing is newest of nothing', () => {
  assert.strictEqual(newest([]), undefined);
});
