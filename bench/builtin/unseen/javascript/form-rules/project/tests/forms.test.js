'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { read } = require('../src/forms');

const booking = {
  fields: {
    name: { type: 'text', required: true, min: 2, max: 20 },
    mail: { type: 'text', required: true, email: true },
    nights: { type: 'number', whole: true, min: 1, max: 14, default: 1 },
    arrival: { type: 'date', required: true, from: '2024-01-01' },
    discount: { type: 'number', min: 0, max: 50, default: 10 },
    breakfast: { type: 'boolean', default: false },
    room: { type: 'text', oneOf: ['single', 'double'], default: 'double' },
    allergies: { type: 'text', when: (values) => values.breakfast, required: true },
    guests: { type: 'list', max: 2, items: { fields: { name: { type: 'text', required: true } } } },
  },
};

const good = { name: ' Ann ', mail: 'ann@example.com', arrival: '2024-05-02' };

test('values are cleaned and defaults filled in', () => {
  const result = read(booking, { ...good, nights: '3' });
  assert.strictEqual(result.isValid, true);
  assert.deepStrictEqual(result.values, {
    name: 'Ann', mail: 'ann@example.com', nights: 3, arrival: '2024-05-02', discount: 10, breakfast: false, room: 'double', guests: [],
  });
});

test('what was given wins over the default', () => {
  const result = read(booking, { ...good, discount: 0, room: 'single' });
  assert.strictEqual(result.values.discount, 0);
  assert.strictEqual(result.values.room, 'single');
});

test('required fields', () => {
  assert.deepStrictEqual(read(booking, {}).errors, {
    name: ['is required'], mail: ['is required'], arrival: ['is required'],
  });
});

test('limits', () => {
  const result = read(booking, { ...good, name: 'A', nights: '15', arrival: '2023-12-31' });
  assert.deepStrictEqual(result.errors, {
    name: ['must be at least 2'], nights: ['must be at most 14'], arrival: ['must not be before 2024-01-01'],
  });
});

test('values of the wrong kind', () => {
  const result = read(booking, { ...good, nights: 'two', arrival: '2024-02-31', breakfast: 'maybe' });
  assert.deepStrictEqual(result.errors, {
    nights: ['is not a number'], arrival: ['is not a date'], breakfast: ['is not a boolean'],
  });
});

test('a field that depends on another', () => {
  assert.deepStrictEqual(read(booking, { ...good, breakfast: 'yes' }).errors, { allergies: ['is required'] });
  assert.strictEqual('allergies' in read(booking, { ...good, allergies: 'nuts' }).values, false);
});

test('lists of forms', () => {
  const result = read(booking, { ...good, guests: [{ name: 'Bob' }, { name: '' }] });
  assert.deepStrictEqual(result.errors, { 'guests[1].name': ['is required'] });
});

test('equal fields', () => {
  const form = { fields: { a: { type: 'text' }, b: { type: 'text' } }, same: [['a', 'b']] };
  assert.deepStrictEqual(read(form, { a: 'x', b: 'y' }).errors, { b: ['must equal a'] });
  assert.strictEqual(read(form, { a: 'x', b: 'x ' }).isValid, true);
});
