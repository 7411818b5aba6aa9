'use strict';

const { FormulaError, parse } = require('./formula');

const FUNCTIONS = {
  SUM: (values) => values.reduce((total, value) => total + value, 0),
  COUNT: (values) => values.length,
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
  AVERAGE: (values) => FUNCTIONS.SUM(values) / values.length,
};

/** A sheet of cells that hold a number, a text or, after '=', a formula. */
class Sheet {
  #cells = new Map();
  #known = new Map();

  set(cell, content) {
    if (content === '') this.#cells.delete(cell);
    else this.#cells.set(cell, String(content));
    this.#known.clear();
    return this;
  }

  /** What a cell shows: a number, a text, or a sign of what is wrong with it. */
  get(cell) {
    try {
      return this.#value(cell, new Set());
    } catch (error) {
      if (error instanceof FormulaError) return `#${error.message}`;
      throw error;
    }
  }

  #value(cell, open) {
    if (this.#known.has(cell)) return this.#known.get(cell);
    if (open.has(cell)) throw new FormulaError('circle');
    const content = this.#cells.get(cell) ?? '';
    let value = content;
    if (content.startsWith('=')) {
      open.add(cell);
      value = this.#evaluate(parse(content.slice(1)), open);
      open.delete(cell);
    } else if (content !== '' && !Number.isNaN(Number(content))) {
      value = Number(content);
    }
    this.#known.set(cell, value);
    return value;
  }

  #evaluate(node, open) {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'cell':
        return this.#number(node.value, open);
      case 'negative':
        return -this.#evaluate(node.inner, open);
      case 'call':
        return this.#call(node, open);
      default:
        return this.#combine(node.sign, this.#evaluate(node.left, open), this.#evaluate(node.right, open));
    }
  }

  #number(cell, open) {
    const value = this.#value(cell, open);
    if (value === '') return 0;
    if (typeof value !== 'number') throw new FormulaError(`${cell} is no number`);
    return value;
  }

  #call(node, open) {
    const calculate = FUNCTIONS[node.name];
    if (calculate === undefined) throw new FormulaError(`${node.name} is unknown`);
    const values = node.cells.map((cell) => this.#value(cell, open)).filter((value) => typeof value === 'number');
    if (values.length === 0 && node.name !== 'SUM' && node.name !== 'COUNT') throw new FormulaError('no numbers');
    return calculate(values);
  }

  #combine(sign, left, right) {
    if (sign === '+') return left + right;
    if (sign === '-') return left - right;
    if (sign === '*') return left * right;
    if (right === 0) throw new FormulaError('division by 0');
    return left / right;
  }
}

module.exports = { Sheet };
