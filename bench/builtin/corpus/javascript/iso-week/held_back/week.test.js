'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { isoWeek, isoWeekday, mondayOf, utc } = require(`${process.env.PROJECT}/src/week`);

test('weekdays count from 1 to 7 again and again', () => {
  for (let day = 0; day < 60; day++) {
    assert.strictEqual(isoWeekday(utc(2023, 1, 2 + day)), (day % 7) + 1);
  }
});

test('all days of a week share its number', () => {
  for (let week = 1; week <= 52; week++) {
    const text = `2023-W${String(week).padStart(2, '0')}`;
    const monday = mondayOf(text);
    for (let day = 0; day < 7; day++) {
      assert.strictEqual(isoWeek(new Date(monday.getTime() + day * 86400000)), text);
    }
  }
});

test('known dates', () => {
  assert.strictEqual(isoWeek(utc(2005, 1, 1)), '2004-W53');
  assert.strictEqual(isoWeek(utc(2007, 1, 1)), '2007-W01');
  assert.strictEqual(isoWeek(utc(2010, 1, 3)), '2009-W53');
  assert.strictEqual(isoWeek(utc(2008, 12, 29)), '2009-W01');
});

test('first Mondays', () => {
  assert.strictEqual(mondayOf('2020-W01').toISOString().slice(0, 10), '2019-12-30');
  assert.strictEqual(mondayOf('2026-W01').toISOString().slice(0, 10), '2025-12-29');
});
