'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { cellName, position, range, parse, FormulaError } = require(`${process.env.PROJECT}/src/formula`);
const { Sheet } = require(`${process.env.PROJECT}/src/sheet`);

const show = (formula) => new Sheet().set('A1', formula).get('A1');

test('column names there and back', () => {
  for (let column = 1; column <= 1500; column++) {
    assert.deepStrictEqual(position(cellName(column, 3)), { column, row: 3 });
  }
  assert.strictEqual(cellName(26, 1), 'Z1');
  assert.strictEqual(cellName(27, 1), 'AA1');
  assert.strictEqual(cellName(52, 1), 'AZ1');
  assert.strictEqual(cellName(703, 1), 'AAA1');
});

test('ranges have the right size from any corner', () => {
  for (const [from, to] of [['B2', 'D9'], ['D9', 'B2'], ['B9', 'D2'], ['D2', 'B9']]) {
    const cells = range(from, to);
    assert.strictEqual(cells.length, 24);
    assert.strictEqual(new Set(cells).size, 24);
    assert.strictEqual(cells[0], 'B2');
    assert.strictEqual(cells[23], 'D9');
  }
  assert.deepStrictEqual(range('Z1', 'AB1'), ['Z1', 'AA1', 'AB1']);
  assert.deepStrictEqual(range('C3', 'C3'), ['C3']);
});

test('arithmetic like that of the language', () => {
  for (const text of ['1+2*3', '(1+2)*3', '8-3-2-1', '64/4/2*3', '-3*-2', '2*(3+(4-1))/3', '10-2*3+4', '--4', '1.5*4', ' 7 - 2 ']) {
    assert.strictEqual(show(`=${text}`), Number(eval(text.replace('--4', '4'))), text);
  }
});

test('mistakes in formulas', () => {
  assert.strictEqual(show('=(1+2'), '#) expected');
  assert.strictEqual(show('=1 2'), '#too much text');
  assert.strictEqual(show('='), '#a value is missing');
  assert.strictEqual(show('=SUM(1)'), '#a cell is missing');
  assert.strictEqual(show('=SUM B1'), '#( expected');
  assert.strictEqual(show('=MEDIAN(B1)'), '#MEDIAN is unknown');
  assert.throws(() => parse('*1'), FormulaError);
});

test('functions on nothing', () => {
  assert.strictEqual(show('=SUM(B1:C9)'), 0);
  assert.strictEqual(show('=COUNT(B1:C9)'), 0);
  assert.strictEqual(show('=MIN(B1:C9)'), '#no numbers');
  assert.strictEqual(show('=AVERAGE(B1)'), '#no numbers');
});

test('functions on negative numbers', () => {
  const sheet = new Sheet().set('B1', -5).set('B2', -2).set('B3', '-8');
  assert.strictEqual(sheet.set('A1', '=MAX(B1:B3)').get('A1'), -2);
  assert.strictEqual(sheet.set('A1', '=MIN(B1:B3)').get('A1'), -8);
  assert.strictEqual(sheet.set('A1', '=SUM(B1,B2,B3)').get('A1'), -15);
  assert.strictEqual(sheet.set('A1', '=AVERAGE(B1:B3)').get('A1'), -5);
});

test('empty cells count as nothing in sums', () => {
  assert.strictEqual(show('=B1+3'), 3);
  assert.strictEqual(show('=3/B1'), '#division by 0');
});

test('circles: alone, long, and mended', () => {
  const sheet = new Sheet().set('A1', '=A1').set('B1', '=B2').set('B2', '=SUM(B3:B4)').set('B4', '=B1');
  assert.strictEqual(sheet.get('A1'), '#circle');
  assert.strictEqual(sheet.get('B2'), '#circle');
  assert.strictEqual(sheet.set('B4', 2).get('B1'), 2);
  assert.strictEqual(sheet.set('B4', '').get('B1'), 0);
});

test('a long chain', () => {
  const sheet = new Sheet().set('A1', 1);
  for (let row = 2; row <= 60; row++) sheet.set(`A${row}`, `=A${row - 1}+A${row - 1}`);
  assert.strictEqual(sheet.get('A60'), 2 ** 59);
});
