'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Pool } = require('../src/pool');

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('results keep their order', async () => {
  const pool = new Pool(2);
  const results = await pool.runAll([1, 2, 3].map((n) => async () => n * 10));
  assert.deepStrictEqual(results, [10, 20, 30]);
});

test('no more than the limit run at once', async () => {
  const pool = new Pool(2);
  let now = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, ++now);
    await turn();
    now -= 1;
  };
  await pool.runAll([task, task, task, task, task]);
  assert.strictEqual(most, 2);
});

test('a failing task does not stop the others', async () => {
  const pool = new Pool(1);
  const failed = pool.run(async () => { throw new Error('broken'); });
  const fine = pool.run(async () => 'fine');
  await assert.rejects(failed, /broken/);
  assert.strictEqual(await fine, 'fine');
});

test('the limit is checked', () => {
  assert.throws(() => new Pool(0), RangeError);
  assert.throws(() => new Pool(1.5), RangeError);
});
