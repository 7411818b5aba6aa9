'use strict';

const { describe, it } = require('node:test');
const assert = require('node:assert');
const { Leaderboard } = require('../src/leaderboard');

function board(scores) {
  const result = new Leaderboard();
  for (const [player, score] of Object.entries(scores)) result.submit(player, score);
  return result;
}

describe('leaderboard', () => {
  it('keeps the best score of a player', () => {
    const scores = board({ ash: 5 });
    assert.strictEqual(scores.submit('ash', 3), false);
    assert.deepStrictEqual(scores.topScores(1), [5]);
  });

  it('orders scores by value', () => {
    assert.deepStrictEqual(board({ ash: 9, birch: 120, cedar: 35 }).topScores(2), [120, 35]);
  });

  it('lists equal scores once', () => {
    assert.deepStrictEqual(board({ ash: 7, birch: 7 }).topScores(5), [7]);
  });

  it('ranks players', () => {
    const scores = board({ ash: 9, birch: 120, cedar: 9 });
    assert.strictEqual(scores.rankOf('birch'), 1);
    assert.strictEqual(scores.rankOf('cedar'), 2);
    assert.strictEqual(scores.rankOf('oak'), null);
  });
});
