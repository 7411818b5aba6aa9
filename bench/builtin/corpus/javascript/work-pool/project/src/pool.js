'use strict';

/** Runs asynchronous tasks, at most `limit` of them at the same time, in the order they came. */
class Pool {
  constructor(limit) {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new RangeError('the limit must be a positive whole number');
    }
    this.limit = limit;
    this.running = 0;
    this.waiting = [];
  }

  run(task) {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.startMore();
    });
  }

  runAll(tasks) {
    return Promise.all(tasks.map((task) => this.run(task)));
  }

  startMore() {
    while (this.running <= this.limit && this.waiting.length > 0) {
      const job = this.waiting.shift();
      this.running += 1;
      this.execute(job);
    }
  }

  async execute({ task, resolve, reject }) {
    try {
      resolve(await task());
    } catch (error) {
      reject(error);
    } finally {
      this.running -= 1;
      this.startMore();
    }
  }
}

module.exports = { Pool };
