'use strict';

const { describe, it } = require('node:test');
const assert = require('node:assert');
const { differences, equal } = require('../src/equal');

describe('equal', () => {
  it('compares plain values', () => {
    assert.ok(equal('a', 'a'));
    assert.ok(equal(NaN, NaN));
    assert.ok(!equal(1, '1'));
    assert.ok(!equal(null, {}));
  });

  it('compares objects whatever the order of their keys', () => {
    assert.ok(equal({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }));
  });

  it('sees a difference in one of several keys', () => {
    assert.ok(!equal({ a: 1, b: 2 }, { a: 1, b: 3 }));
  });

  it('compares dates', () => {
    assert.ok(equal(new Date(5), new Date(5)));
    assert.ok(!equal(new Date(5), new Date(6)));
  });
});

describe('differences', () => {
  it('names the paths', () => {
    assert.deepStrictEqual(differences({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2, d: 4 }, e: 5 }), ['b.d', 'e']);
  });
});
