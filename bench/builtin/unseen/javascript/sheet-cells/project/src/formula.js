'use strict';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Z]+\d+)|([A-Z]+)|(.))/y;

class FormulaError extends Error {}

function tokenize(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const [, number, cell, word, sign] = TOKEN.exec(text);
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (cell !== undefined) tokens.push({ kind: 'cell', value: cell });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}

/** 'B12' as column 2 and row 12; columns count A to Z, then AA. */
function position(cell) {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}

function cellName(column, row) {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  }
  return letters + row;
}

/** All cells of the rectangle between two corners, row by row. */
function range(from, to) {
  const [first, last] = [position(from), position(to)];
  const cells = [];
  for (let row = Math.min(first.row, last.row); row <= Math.max(first.row, last.row); row++) {
    for (let column = Math.min(first.column, last.column); column <= Math.max(first.column, last.column); column++) {
      cells.push(cellName(column, row));
    }
  }
  return cells;
}

/** Parses sums of products with cells, brackets and calls on ranges such as SUM(A1:B3). */
function parse(text) {
  const tokens = tokenize(text);
  let next = 0;
  const isSign = (...signs) => tokens[next]?.kind === 'sign' && signs.includes(tokens[next].value);
  const expect = (sign) => {
    if (!isSign(sign)) throw new FormulaError(`${sign} expected`);
    next++;
  };

  function sum() {
    let left = product();
    while (isSign('+', '-')) left = { kind: 'binary', sign: tokens[next++].value, left, right: product() };
    return left;
  }

  function product() {
    let left = factor();
    while (isSign('*', '/')) left = { kind: 'binary', sign: tokens[next++].value, left, right: factor() };
    return left;
  }

  function factor() {
    if (isSign('-')) {
      next++;
      return { kind: 'negative', inner: factor() };
    }
    if (isSign('(')) {
      next++;
      const inner = sum();
      expect(')');
      return inner;
    }
    const token = tokens[next++];
    if (token?.kind === 'number' || token?.kind === 'cell') return token;
    if (token?.kind === 'word') return call(token.value);
    throw new FormulaError('a value is missing');
  }

  function call(name) {
    expect('(');
    const cells = [];
    do {
      if (cells.length > 0) next++;
      const from = tokens[next++];
      if (from?.kind !== 'cell') throw new FormulaError('a cell is missing');
      if (isSign(':')) {
        next++;
        cells.push(...range(from.value, tokens[next++].value));
      } else {
        cells.push(from.value);
      }
    } while (isSign(','));
    expect(')');
    return { kind: 'call', name, cells };
  }

  const tree = sum();
  if (next <= tokens.length) throw new FormulaError('too much text');
  return tree;
}

module.exports = { FormulaError, cellName, parse, position, range };
