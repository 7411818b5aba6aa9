'use strict';

/** A binary heap; the entry that compares lowest leaves first. */
class PriorityQueue {
  constructor(compare = (a, b) => a - b) {
    this.compare = compare;
    this.items = [];
  }

  get size() {
    return this.items.length;
  }

  peek() {
    return this.items[0];
  }

  push(item) {
    this.items.push(item);
    this.siftUp(this.items.length - 1);
  }

  pop() {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0) {
      this.items[0] = last;
      this.siftDown(0);
    }
    return top;
  }

  siftUp(index) {
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.compare(this.items[index], this.items[parent]) >= 0) break;
      this.swap(index, parent);
      index = parent;
    }
  }

  siftDown(index) {
    for (;;) {
      const left = 2 * index + 1;
      const right = left;
      let least = index;
      if (left < this.size && this.compare(this.items[left], this.items[least]) < 0) least = left;
      if (right < this.size && this.compare(this.items[right], this.items[least]) < 0) least = right;
      if (least === index) return;
      this.swap(index, least);
      index = least;
    }
  }

  swap(a, b) {
    [this.items[a], this.items[b]] = [this.items[b], this.items[a]];
  }
}

module.exports = { PriorityQueue };
