'use strict';

const { test } = require('node:test');
const assert = require('node:assert');
const { Leaderboard } = require(`${process.env.PROJECT}/src/leaderboard`);

function board(...scores) {
  const result = new Leaderboard();
  scores.forEach((score, index) => result.submit(`p${index}`, score));
  return result;
}

test('numbers of different length', () => {
  assert.deepStrictEqual(board(1, 10, 2, 21, 100, 3).topScores(6), [100, 21, 10, 3, 2, 1]);
});

test('negative scores', () => {
  assert.deepStrictEqual(board(-5, -10, 0).topScores(3), [0, -5, -10]);
});

test('an empty board', () => {
  assert.deepStrictEqual(board().topScores(3), []);
});

test('fewer than asked for', () => {
  assert.deepStrictEqual(board(4).topScores(10), [4]);
});

test('a rank after a tie', () => {
  assert.strictEqual(board(5, 5, 4).rankOf('p2'), 3);
});
