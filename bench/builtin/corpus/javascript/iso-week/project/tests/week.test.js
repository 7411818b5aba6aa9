'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { isoWeek, isoWeekday, mondayOf, utc } = require('../src/week');

test('days of the week', () => {
  assert.strictEqual(isoWeekday(utc(2024, 5, 6)), 1);
  assert.strictEqual(isoWeekday(utc(2024, 5, 12)), 7);
});

test('a week in the middle of the year', () => {
  assert.strictEqual(isoWeek(utc(2024, 5, 8)), '2024-W19');
});

test('the turn of the year', () => {
  assert.strictEqual(isoWeek(utc(2021, 1, 3)), '2020-W53');
  assert.strictEqual(isoWeek(utc(2024, 12, 30)), '2025-W01');
});

test('the beginning of a week', () => {
  assert.strictEqual(mondayOf('2024-W19').toISOString().slice(0, 10), '2024-05-06');
  assert.throws(() => mondayOf('2024-19'), TypeError);
});
