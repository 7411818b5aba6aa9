'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { cellName, position, range } = require('../src/formula');
const { Sheet } = require('../src/sheet');

test('numbers, texts and empty cells', () => {
  const sheet = new Sheet().set('A1', '12.5').set('A2', 'total');
  assert.strictEqual(sheet.get('A1'), 12.5);
  assert.strictEqual(sheet.get('A2'), 'total');
  assert.strictEqual(sheet.get('A3'), '');
});

test('products before sums', () => {
  const sheet = new Sheet().set('A1', 4).set('A2', '=2+A1*3-6/2').set('A3', '=-(A1-1)*2');
  assert.strictEqual(sheet.get('A2'), 11);
  assert.strictEqual(sheet.get('A3'), -6);
});

test('from left to right', () => {
  assert.strictEqual(new Sheet().set('A1', '=20-5-3').get('A1'), 12);
  assert.strictEqual(new Sheet().set('A1', '=20/5/2').get('A1'), 2);
});

test('functions skip texts and empty cells', () => {
  const sheet = new Sheet().set('A1', 3).set('A2', 'x').set('B1', 9).set('B2', '=A1*2');
  assert.strictEqual(sheet.set('C1', '=SUM(A1:B3)').get('C1'), 18);
  assert.strictEqual(sheet.set('C1', '=COUNT(A1:B3)').get('C1'), 3);
  assert.strictEqual(sheet.set('C1', '=AVERAGE(A1:B3)').get('C1'), 6);
  assert.strictEqual(sheet.set('C1', '=MAX(A1,B2)-MIN(B1)').get('C1'), -3);
});

test('a change reaches the cells that depend on it', () => {
  const sheet = new Sheet().set('A1', 1).set('A2', '=A1+1').set('A3', '=A2+1');
  assert.strictEqual(sheet.get('A3'), 3);
  assert.strictEqual(sheet.set('A1', 10).get('A3'), 12);
});

test('circles and other mistakes are shown', () => {
  const sheet = new Sheet().set('A1', '=A2').set('A2', '=A1+1').set('B1', '=1/0').set('B2', '=3+').set('C1', 'x').set('C2', '=C1+1');
  assert.strictEqual(sheet.get('A1'), '#circle');
  assert.strictEqual(sheet.get('B1'), '#division by 0');
  assert.strictEqual(sheet.get('B2'), '#a value is missing');
  assert.strictEqual(sheet.get('C2'), '#C1 is no number');
});

test('a cell may be used twice', () => {
  assert.strictEqual(new Sheet().set('A1', 5).set('A2', '=A1').set('A3', '=A2*A2+A1').get('A3'), 30);
});

test('names of columns', () => {
  assert.deepStrictEqual(position('AB7'), { column: 28, row: 7 });
  assert.strictEqual(cellName(28, 7), 'AB7');
  assert.deepStrictEqual(range('B2', 'A1'), ['A1', 'B1', 'A2', 'B2']);
});
