'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Calendar, minutes } = require('../src/calendar');

// 2024-03-04 is a Monday, weekday 1.
const MONDAY = '2024-03-04';
const week = { 1: { open: '09:00', close: '13:00', breaks: [['11:00', '11:30']] } };

test('slots lie within the opening hours and around the break', () => {
  assert.deepStrictEqual(new Calendar(week).slots(MONDAY, 60), ['09:00', '09:30', '10:00', '11:30', '12:00']);
});

test('closed days have no slots', () => {
  assert.deepStrictEqual(new Calendar(week).slots('2024-03-05', 30), []);
});

test('a booking takes its time', () => {
  const calendar = new Calendar(week);
  calendar.book(MONDAY, '09:30', 60, 'Ann');
  assert.deepStrictEqual(calendar.slots(MONDAY, 30), ['09:00', '10:30', '11:30', '12:00', '12:30']);
  assert.throws(() => calendar.book(MONDAY, '10:00', 30, 'Bob'), /not free/);
});

test('a pause follows each booking', () => {
  const calendar = new Calendar(week, { pause: 15 });
  calendar.book(MONDAY, '10:00', 30, 'Ann');
  assert.deepStrictEqual(calendar.slots(MONDAY, 30, 15), ['09:00', '09:15', '11:30', '11:45', '12:00', '12:15', '12:30']);
});

test('two places', () => {
  const calendar = new Calendar(week, { places: 2 });
  calendar.book(MONDAY, '09:00', 30, 'Ann');
  calendar.book(MONDAY, '09:30', 30, 'Bob');
  calendar.book(MONDAY, '09:00', 60, 'Cid');
  assert.strictEqual(calendar.isFree(MONDAY, minutes('09:30'), 30), false);
  assert.strictEqual(calendar.isFree(MONDAY, minutes('10:00'), 60), true);
});

test('a cancelled booking frees its time', () => {
  const calendar = new Calendar(week);
  const id = calendar.book(MONDAY, '09:00', 120, 'Ann');
  assert.strictEqual(calendar.cancel(id), true);
  assert.strictEqual(calendar.cancel(id), false);
  assert.strictEqual(calendar.slots(MONDAY, 120).length, 1);
});

test('the agenda and how busy the day is', () => {
  const calendar = new Calendar(week, { places: 2 });
  calendar.book(MONDAY, '12:00', 42, 'Bob');
  calendar.book(MONDAY, '09:00', 42, 'Ann');
  assert.deepStrictEqual(calendar.agenda(MONDAY), ['09:00-09:42 Ann', '12:00-12:42 Bob']);
  assert.strictEqual(calendar.utilisation(MONDAY), 0.2);
});
