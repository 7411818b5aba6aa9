'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { History } = require('../src/history');

const append = (text) => (current) => current + text;

test('undo and redo', () => {
  const history = new History('');
  history.edit(append('a'));
  history.edit(append('b'));
  assert.strictEqual(history.undo(), 'a');
  assert.strictEqual(history.redo(), 'ab');
});

test('a new edit discards redo steps', () => {
  const history = new History('');
  history.edit(append('a'));
  history.edit(append('b'));
  history.undo();
  history.edit(append('c'));
  assert.strictEqual(history.canRedo, false);
  assert.strictEqual(history.undo(), 'a');
});

test('nothing to undo', () => {
  assert.strictEqual(new History('x').undo(), 'x');
});

test('an edit that changes nothing is no step', () => {
  const history = new History('x');
  history.edit((current) => current);
  assert.strictEqual(history.canUndo, false);
});
