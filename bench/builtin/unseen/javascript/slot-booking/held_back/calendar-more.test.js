'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Calendar, clock, minutes } = require(`${process.env.PROJECT}/src/calendar`);

const DAY = '2024-03-06'; // a Wednesday
const week = { 3: { open: '08:00', close: '18:00', breaks: [['12:00', '13:00'], ['15:30', '15:45']] } };

test('like a day counted minute by minute', () => {
  let seed = 7;
  const random = (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % limit;
  };
  for (const [places, pause] of [[1, 0], [2, 0], [1, 10], [2, 20]]) {
    const calendar = new Calendar(week, { places, pause });
    const used = new Array(1600).fill(0);
    const isOpen = (minute) => minute >= 480 && minute < 1080 && !(minute >= 720 && minute < 780) && !(minute >= 930 && minute < 945);
    for (let attempt = 0; attempt < 250; attempt++) {
      const start = 470 + random(125) * 5;
      const length = 5 + random(16) * 5;
      let expected = true;
      for (let minute = start; minute < start + length; minute++) expected &&= isOpen(minute);
      for (let minute = start; minute < start + length + pause; minute++) expected &&= used[minute] < places;
      assert.strictEqual(calendar.isFree(DAY, start, length), expected, `${clock(start)} for ${length}`);
      if (expected && random(3) === 0) {
        calendar.book(DAY, clock(start), length, 'x');
        for (let minute = start; minute < start + length + pause; minute++) used[minute]++;
      }
    }
  }
});

test('times as text', () => {
  for (let value = 0; value < 1440; value++) assert.strictEqual(minutes(clock(value)), value);
  assert.strictEqual(minutes('24:00'), 1440);
  for (const text of ['24:01', '9:5', '12:60', 'noon', '']) assert.throws(() => minutes(text), RangeError);
});

test('breaks at the ends of the day and across them', () => {
  const calendar = new Calendar({ 3: { open: '08:00', close: '10:00', breaks: [['07:00', '08:30'], ['09:30', '11:00']] } });
  assert.deepStrictEqual(calendar.slots(DAY, 30), ['08:30', '09:00']);
});

test('a break as long as the day', () => {
  const calendar = new Calendar({ 3: { open: '08:00', close: '10:00', breaks: [['08:00', '10:00']] } });
  assert.deepStrictEqual(calendar.slots(DAY, 30), []);
  assert.strictEqual(calendar.utilisation(DAY), 0);
});

test('bookings touch without overlapping', () => {
  const calendar = new Calendar(week);
  calendar.book(DAY, '10:00', 60, 'b');
  calendar.book(DAY, '09:00', 60, 'a');
  calendar.book(DAY, '11:00', 60, 'c');
  assert.deepStrictEqual(calendar.agenda(DAY), ['09:00-10:00 a', '10:00-11:00 b', '11:00-12:00 c']);
  assert.strictEqual(calendar.utilisation(DAY), 180 / 525);
});

test('cancelling takes back that booking alone', () => {
  const calendar = new Calendar(week);
  const ids = ['09:00', '10:00', '13:30'].map((time) => calendar.book(DAY, time, 30, time));
  assert.strictEqual(calendar.cancel(ids[1]), true);
  assert.deepStrictEqual(calendar.agenda(DAY), ['09:00-09:30 09:00', '13:30-14:00 13:30']);
  assert.strictEqual(calendar.cancel(ids[1]), false);
  assert.strictEqual(calendar.cancel(99), false);
  assert.strictEqual(calendar.isFree(DAY, minutes('10:00'), 30), true);
});

test('all slots of a day', () => {
  assert.deepStrictEqual(new Calendar(week).slots(DAY, 90, 60), ['08:00', '09:00', '10:00', '13:00', '14:00', '15:45']);
  assert.deepStrictEqual(new Calendar(week).slots(DAY, 240), ['08:00']);
  assert.deepStrictEqual(new Calendar(week).slots(DAY, 241), []);
});

test('other days do not count', () => {
  const calendar = new Calendar(week);
  calendar.book(DAY, '09:00', 60, 'a');
  assert.strictEqual(calendar.isFree('2024-03-13', 540, 60), true);
  assert.deepStrictEqual(calendar.agenda('2024-03-13'), []);
});

test('bookings at the same time are listed by customer', () => {
  const calendar = new Calendar(week, { places: 3 });
  for (const name of ['Cid', 'Ann', 'Bob']) calendar.book(DAY, '09:00', 30, name);
  assert.deepStrictEqual(calendar.agenda(DAY).map((line) => line.slice(12)), ['Ann', 'Bob', 'Cid']);
});
