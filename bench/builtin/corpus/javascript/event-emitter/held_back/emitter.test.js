'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Emitter } = require(`${process.env.PROJECT}/src/emitter`);

test('three single listeners all hear one event', () => {
  const emitter = new Emitter();
  let count = 0;
  for (let i = 0; i < 3; i++) emitter.once('x', () => count++);
  assert.strictEqual(emitter.emit('x'), 3);
  assert.strictEqual(count, 3);
  assert.strictEqual(emitter.emit('x'), 0);
});

test('a listener added during an event hears the next one', () => {
  const emitter = new Emitter();
  let late = 0;
  emitter.once('x', () => emitter.on('x', () => late++));
  emitter.emit('x');
  assert.strictEqual(late, 0);
  emitter.emit('x');
  assert.strictEqual(late, 1);
});

test('the returned function removes the listener', () => {
  const emitter = new Emitter();
  const off = emitter.on('x', () => assert.fail());
  off();
  off();
  assert.strictEqual(emitter.emit('x'), 0);
});

test('events do not mix', () => {
  const emitter = new Emitter();
  emitter.on('a', () => assert.fail());
  assert.strictEqual(emitter.emit('b'), 0);
});
