'use strict';

class Leaderboard {
  constructor() {
    this.scores = new Map();
  }

  /** Keeps only the best score of each player. */
  submit(player, score) {
    const best = this.scores.get(player);
    if (best === undefined || score > best) {
      this.scores.set(player, score);
      return true;
    }
    return false;
  }

  /** The highest distinct scores. */
  topScores(count) {
    const distinct = [...new Set(this.scores.values())];
    return distinct.sort().reverse().slice(0, count);
  }

  /** Rank of a player, 1 for the best; equal scores share a rank. */
  rankOf(player) {
    const own = this.scores.get(player);
    if (own === undefined) return null;
    let better = 0;
    for (const score of this.scores.values()) {
      if (score > own) better += 1;
    }
    return better + 1;
  }
}

module.exports = { Leaderboard };
