'use strict';

/** A document with undo and redo; a new edit discards what could be redone. */
class History {
  constructor(initial, limit = 100) {
    this.states = [initial];
    this.position = 0;
    this.limit = limit;
  }

  get current() {
    return this.states[this.position];
  }

  get canUndo() {
    return this.position > 0;
  }

  get canRedo() {
    return this.position < this.states.length - 1;
  }

  edit(change) {
    const next = change(this.current);
    if (next === this.current) return;
    this.states = this.states.slice(0);
    this.states.push(next);
    if (this.states.length > this.limit) this.states.shift();
    this.position = this.states.length - 1;
  }

  undo() {
    if (this.canUndo) this.position -= 1;
    return this.current;
  }

  redo() {
    if (this.canRedo) this.position += 1;
    return this.current;
  }
}

module.exports = { History };
