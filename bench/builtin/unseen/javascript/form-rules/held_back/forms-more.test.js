'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { read } = require(`${process.env.PROJECT}/src/forms`);

const one = (rule, value) => {
  const result = read({ fields: { x: rule } }, { x: value });
  return result.isValid ? result.values.x : result.errors.x;
};

test('numbers within limits, and no others', () => {
  const rule = { type: 'number', min: -3, max: 3, default: 9 };
  for (let value = -10; value <= 10; value++) {
    const expected = value < -3 ? ['must be at least -3'] : value > 3 ? ['must be at most 3'] : value;
    assert.deepStrictEqual(one(rule, value), expected);
    assert.deepStrictEqual(one(rule, ` ${value} `), expected);
  }
});

test('falsy values are values', () => {
  assert.strictEqual(one({ type: 'number', default: 7 }, 0), 0);
  assert.strictEqual(one({ type: 'number', required: true }, 0), 0);
  assert.strictEqual(one({ type: 'boolean', required: true, default: true }, false), false);
  assert.strictEqual(one({ type: 'boolean', default: true }, 'no'), false);
});

test('absent values', () => {
  for (const value of [undefined, null, '']) {
    assert.strictEqual(one({ type: 'number', default: 0 }, value), 0);
    assert.strictEqual(one({ type: 'boolean', default: false, required: true }, value), false);
    assert.strictEqual(one({ type: 'text' }, value), undefined);
    assert.deepStrictEqual(one({ type: 'date', required: true }, value), ['is required']);
    assert.deepStrictEqual(one({ type: 'list', items: { type: 'text' } }, value), []);
  }
});

test('numbers that are none', () => {
  for (const value of ['1e999', 'NaN', ' ', '1,5', NaN, Infinity, true, {}]) {
    assert.deepStrictEqual(one({ type: 'number' }, value), ['is not a number'], String(value));
  }
  assert.strictEqual(one({ type: 'number' }, '1e3'), 1000);
  assert.deepStrictEqual(one({ type: 'number', whole: true }, 1.5), ['must be a whole number']);
});

test('dates', () => {
  for (const value of ['2024-13-01', '2023-02-29', '2024-4-1', 'today', '2024-04-31', '2024-00-10']) {
    assert.deepStrictEqual(one({ type: 'date' }, value), ['is not a date'], value);
  }
  assert.strictEqual(one({ type: 'date', from: '2024-02-29' }, '2024-02-29'), '2024-02-29');
});

test('days before the first one', () => {
  for (const value of ['2024-02-28', '1999-12-31']) {
    assert.deepStrictEqual(one({ type: 'date', from: '2024-02-29' }, value), ['must not be before 2024-02-29']);
  }
});

test('words for yes and no', () => {
  for (const value of [true, 'true', 'on', 'yes']) assert.strictEqual(one({ type: 'boolean' }, value), true);
  for (const value of [false, 'false', 'off', 'no']) assert.strictEqual(one({ type: 'boolean' }, value), false);
  for (const value of ['TRUE', 1, 'y']) assert.deepStrictEqual(one({ type: 'boolean' }, value), ['is not a boolean']);
});

test('a field may depend on those before it', () => {
  const form = { fields: { n: { type: 'number' }, more: { type: 'text', required: true, when: (values) => values.n > 2 } } };
  assert.deepStrictEqual(read(form, { n: '3' }).errors, { more: ['is required'] });
  assert.deepStrictEqual(read(form, { n: '3', more: 'x' }).values, { n: 3, more: 'x' });
  assert.deepStrictEqual(read(form, { n: '2', more: 'x' }).values, { n: 2 });
});

test('texts are measured without blanks around', () => {
  assert.strictEqual(one({ type: 'text', min: 3, max: 3 }, '  abc '), 'abc');
  assert.deepStrictEqual(one({ type: 'text', required: true, min: 1 }, '   '), ['must be at least 1']);
  assert.deepStrictEqual(one({ type: 'text' }, 5), ['is not a text']);
});

test('addresses', () => {
  for (const value of ['a@b', 'a b@c.d', '@c.d', 'a@@c.d']) assert.deepStrictEqual(one({ type: 'text', email: true }, value), ['must be an address']);
  assert.strictEqual(one({ type: 'text', email: true }, 'a.b@c.d.e'), 'a.b@c.d.e');
});

test('several problems at once, in order', () => {
  assert.deepStrictEqual(one({ type: 'number', min: 5, whole: true, oneOf: [6, 7] }, 1.5),
    ['must be at least 5', 'must be a whole number', 'must be one of 6, 7']);
});

test('lists: size and items', () => {
  const rule = { type: 'list', min: 1, max: 2, items: { type: 'number', min: 0 } };
  assert.deepStrictEqual(one(rule, ['1', 0]), [1, 0]);
  assert.deepStrictEqual(one(rule, []), ['must be at least 1']);
  assert.deepStrictEqual(one(rule, [1, 2, 3]), ['must be at most 2']);
  assert.deepStrictEqual(one(rule, 'x'), ['is not a list']);
  assert.deepStrictEqual(read({ fields: { x: rule } }, { x: [1, -1] }).errors, { 'x[1]': ['must be at least 0'] });
});

test('forms within forms', () => {
  const form = { fields: { home: { fields: { zip: { type: 'text', required: true }, floor: { type: 'number', default: 0 } } } } };
  assert.deepStrictEqual(read(form, {}).errors, { 'home.zip': ['is required'] });
  assert.deepStrictEqual(read(form, { home: { zip: '1' } }).values, { home: { zip: '1', floor: 0 } });
});
