'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { regionReport } = require(`${process.env.PROJECT}/src/report`);

test('four regions', () => {
  const sales = ['a', 'b', 'c', 'd'].map((region, index) => ({ region, amount: 10 * index }));
  assert.deepStrictEqual(regionReport(sales), ['a: 0 (0 %)', 'b: 10 (17 %)', 'c: 20 (33 %)', 'd: 30 (50 %)']);
});

test('refunds count', () => {
  assert.deepStrictEqual(
    regionReport([{ region: 'x', amount: 10 }, { region: 'y', amount: 5 }, { region: 'x', amount: -10 }]),
    ['x: 0 (0 %)', 'y: 5 (100 %)'],
  );
});

test('nothing sold', () => {
  assert.deepStrictEqual(regionReport([{ region: 'x', amount: 0 }]), ['x: 0 (0 %)']);
});

test('mixed order', () => {
  const sales = [{ region: 'x', amount: 1 }, { region: 'y', amount: 1 }, { region: 'x', amount: 1 }, { region: 'y', amount: 1 }];
  assert.deepStrictEqual(regionReport(sales), ['x: 2 (50 %)', 'y: 2 (50 %)']);
});
