'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { PriorityQueue } = require(`${process.env.PROJECT}/src/heap`);

function sorted(values) {
  const queue = new PriorityQueue();
  values.forEach((value) => queue.push(value));
  return values.map(() => queue.pop());
}

test('sorts any permutation', () => {
  let seed = 7;
  for (let round = 0; round < 50; round++) {
    const values = Array.from({ length: round }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 100);
    assert.deepStrictEqual(sorted(values), [...values].sort((a, b) => a - b));
  }
});

test('equal values', () => {
  assert.deepStrictEqual(sorted([2, 2, 1, 1, 2]), [1, 1, 2, 2, 2]);
});

test('falling order', () => {
  assert.deepStrictEqual(sorted([5, 4, 3, 2, 1]), [1, 2, 3, 4, 5]);
});

test('mixed pushes and pops', () => {
  const queue = new PriorityQueue();
  [4, 2, 7].forEach((value) => queue.push(value));
  assert.strictEqual(queue.pop(), 2);
  queue.push(1);
  queue.push(6);
  assert.deepStrictEqual([queue.pop(), queue.pop(), queue.pop(), queue.pop()], [1, 4, 6, 7]);
});
