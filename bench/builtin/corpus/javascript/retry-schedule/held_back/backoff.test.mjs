import test from 'node:test';
import assert from 'node:assert/strict';

const { RetryPolicy, retry } = await import(`${process.env.PROJECT}/src/backoff.mjs`);

test('no delay exceeds the cap', () => {
  const policy = new RetryPolicy({ attempts: 20, baseMs: 7, factor: 3, capMs: 1000 });
  const schedule = policy.schedule();
  assert.equal(schedule.length, 19);
  assert.ok(schedule.every((delay) => delay <= 1000));
  assert.deepEqual(schedule.slice(0, 3), [7, 21, 63]);
});

test('a cap below the base', () => {
  assert.equal(new RetryPolicy({ baseMs: 500, capMs: 50 }).delayAfter(1), 50);
});

test('steady delays', () => {
  assert.equal(new RetryPolicy({ attempts: 4, factor: 1 }).totalMs(), 300);
});

test('permanent errors are not retried', async () => {
  let calls = 0;
  const fail = async () => {
    calls += 1;
    throw Object.assign(new Error('gone'), { permanent: true });
  };
  await assert.rejects(retry(fail, new RetryPolicy(), async () => {}), /gone/);
  assert.equal(calls, 1);
});

test('gives up after the last attempt', async () => {
  let calls = 0;
  await assert.rejects(retry(async () => { calls += 1; throw new Error('no'); }, new RetryPolicy({ attempts: 3 }), async () => {}));
  assert.equal(calls, 3);
});
