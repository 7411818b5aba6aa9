'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Pool } = require(`${process.env.PROJECT}/src/pool`);

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function most(limit, count) {
  const pool = new Pool(limit);
  let now = 0;
  let peak = 0;
  await pool.runAll(Array.from({ length: count }, () => async () => {
    peak = Math.max(peak, ++now);
    await turn();
    await turn();
    now -= 1;
  }));
  assert.strictEqual(pool.running, 0);
  return peak;
}

test('one at a time', async () => {
  assert.strictEqual(await most(1, 5), 1);
});

test('the limit is used in full', async () => {
  assert.strictEqual(await most(3, 10), 3);
  assert.strictEqual(await most(7, 7), 7);
});

test('fewer tasks than the limit', async () => {
  assert.strictEqual(await most(5, 2), 2);
});

test('tasks start in order, one after the other', async () => {
  const pool = new Pool(1);
  const log = [];
  await pool.runAll(['a', 'b', 'c'].map((name) => async () => {
    log.push(`+${name}`);
    await turn();
    log.push(`-${name}`);
  }));
  assert.strictEqual(log.join(''), '+a-a+b-b+c-c');
});

test('a task that throws at once frees its place', async () => {
  const pool = new Pool(1);
  await assert.rejects(pool.run(() => { throw new Error('now'); }));
  assert.strictEqual(await pool.run(() => 'next'), 'next');
});
