'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { PriorityQueue } = require('../src/heap');

function drain(queue) {
  const result = [];
  while (queue.size > 0) result.push(queue.pop());
  return result;
}

test('an empty queue gives nothing', () => {
  const queue = new PriorityQueue();
  assert.strictEqual(queue.pop(), undefined);
  assert.strictEqual(queue.peek(), undefined);
});

test('the lowest leaves first', () => {
  const queue = new PriorityQueue();
  [5, 3, 8, 1, 9, 2].forEach((value) => queue.push(value));
  assert.deepStrictEqual(drain(queue), [1, 2, 3, 5, 8, 9]);
});

test('peek does not remove', () => {
  const queue = new PriorityQueue();
  queue.push(2);
  queue.push(1);
  assert.strictEqual(queue.peek(), 1);
  assert.strictEqual(queue.size, 2);
});

test('jobs by their urgency', () => {
  const queue = new PriorityQueue((a, b) => b.urgency - a.urgency);
  queue.push({ name: 'sweep', urgency: 1 });
  queue.push({ name: 'fire', urgency: 9 });
  assert.strictEqual(queue.pop().name, 'fire');
});
