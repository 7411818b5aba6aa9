'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { groupBy, regionReport } = require('../src/report');

const sales = [
  { region: 'north', amount: 30 },
  { region: 'south', amount: 50 },
  { region: 'north', amount: 20 },
];

test('groups keep their order', () => {
  assert.deepStrictEqual([...groupBy(sales, 'region').keys()], ['north', 'south']);
});

test('one region', () => {
  assert.deepStrictEqual(regionReport(sales.slice(0, 1)), ['north: 30 (100 %)']);
});

test('each region has its own total', () => {
  assert.deepStrictEqual(regionReport(sales), ['north: 50 (50 %)', 'south: 50 (50 %)']);
});

test('no sales', () => {
  assert.deepStrictEqual(regionReport([]), []);
});
