'use strict';

/** Hands events to listeners in the order they were added. */
class Emitter {
  constructor() {
    this.listeners = new Map();
  }

  on(event, listener) {
    if (!this.listeners.has(event)) {
      this.listeners.set(event, []);
    }
    this.listeners.get(event).push(listener);
    return () => this.off(event, listener);
  }

  once(event, listener) {
    const off = this.on(event, (...args) => {
      off();
      listener(...args);
    });
    return off;
  }

  off(event, listener) {
    const list = this.listeners.get(event) ?? [];
    const at = list.indexOf(listener);
    if (at >= 0) {
      list.splice(at, 1);
    }
  }

  /** Returns how many listeners heard the event. */
  emit(event, ...args) {
    const list = this.listeners.get(event) ?? [];
    let heard = 0;
    for (const listener of list) {
      listener(...args);
      heard += 1;
    }
    return heard;
  }
}

module.exports = { Emitter };
