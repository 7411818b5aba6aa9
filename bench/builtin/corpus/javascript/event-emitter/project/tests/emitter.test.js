'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Emitter } = require('../src/emitter');

test('listeners hear the arguments', () => {
  const emitter = new Emitter();
  const heard = [];
  emitter.on('add', (a, b) => heard.push(a + b));
  emitter.emit('add', 2, 3);
  assert.deepStrictEqual(heard, [5]);
});

test('an event without listeners is heard by nobody', () => {
  assert.strictEqual(new Emitter().emit('nothing'), 0);
});

test('once is heard once', () => {
  const emitter = new Emitter();
  let count = 0;
  emitter.once('tick', () => count++);
  emitter.emit('tick');
  emitter.emit('tick');
  assert.strictEqual(count, 1);
});

test('a listener that leaves does not make others miss the event', () => {
  const emitter = new Emitter();
  const heard = [];
  emitter.once('go', () => heard.push('first'));
  emitter.on('go', () => heard.push('second'));
  emitter.emit('go');
  assert.deepStrictEqual(heard, ['first', 'second']);
});
