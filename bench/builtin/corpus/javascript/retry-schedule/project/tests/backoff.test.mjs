import test from 'node:test';
import assert from 'node:assert/strict';
import { RetryPolicy, retry } from '../src/backoff.mjs';

test('delays double', () => {
  assert.deepEqual(new RetryPolicy({ attempts: 4 }).schedule(), [100, 200, 400]);
});

test('delays are capped', () => {
  assert.deepEqual(new RetryPolicy({ attempts: 6, baseMs: 500 }).schedule(), [500, 1000, 2000, 2000, 2000]);
});

test('one attempt waits for nothing', () => {
  assert.equal(new RetryPolicy({ attempts: 1 }).totalMs(), 0);
});

test('retries until success', async () => {
  const slept = [];
  const result = await retry(
    async (attempt) => {
      if (attempt < 3) throw new Error('not yet');
      return attempt;
    },
    new RetryPolicy(),
    async (delay) => slept.push(delay),
  );
  assert.equal(result, 3);
  assert.equal(slept.length, 2);
});
