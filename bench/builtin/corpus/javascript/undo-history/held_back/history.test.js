'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { History } = require(`${process.env.PROJECT}/src/history`);

const set = (value) => () => value;

test('undoing twice before an edit', () => {
  const history = new History(0);
  [1, 2, 3].forEach((value) => history.edit(set(value)));
  history.undo();
  history.undo();
  history.edit(set(9));
  assert.deepStrictEqual(history.states, [0, 1, 9]);
  assert.strictEqual(history.redo(), 9);
});

test('undoing all before an edit', () => {
  const history = new History(0);
  history.edit(set(1));
  history.undo();
  history.edit(set(2));
  assert.deepStrictEqual([history.undo(), history.redo(), history.redo()], [0, 2, 2]);
});

test('the limit drops the oldest state', () => {
  const history = new History(0, 3);
  [1, 2, 3].forEach((value) => history.edit(set(value)));
  assert.deepStrictEqual([history.undo(), history.undo(), history.undo()], [2, 1, 1]);
});

test('nothing to redo', () => {
  assert.strictEqual(new History(5).redo(), 5);
});
