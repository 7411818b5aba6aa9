/** When to try again after a failure. */
export class RetryPolicy {
  constructor({ attempts = 5, baseMs = 100, factor = 2, capMs = 2000 } = {}) {
    this.attempts = attempts;
    this.baseMs = baseMs;
    this.factor = factor;
    this.capMs = capMs;
  }

  /** Milliseconds to wait after the given failed attempt (from 1), or null when it was the last. */
  delayAfter(attempt) {
    if (attempt >= this.attempts) return null;
    const delay = this.baseMs * this.factor ** (attempt - 1);
    return Math.max(delay, this.capMs);
  }

  /** All delays in order. */
  schedule() {
    const delays = [];
    for (let attempt = 1; this.delayAfter(attempt) !== null; attempt++) {
      delays.push(this.delayAfter(attempt));
    }
    return delays;
  }

  totalMs() {
    return this.schedule().reduce((sum, delay) => sum + delay, 0);
  }
}

/** Runs an action until it succeeds or the policy gives up. */
export async function retry(action, policy, sleep) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action(attempt);
    } catch (error) {
      const delay = policy.delayAfter(attempt);
      if (delay === null || error.permanent) throw error;
      await sleep(delay);
    }
  }
}
