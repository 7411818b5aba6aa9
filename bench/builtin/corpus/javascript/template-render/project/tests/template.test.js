'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { missing, render } = require('../src/template');

test('fills slots', () => {
  assert.strictEqual(render('Dear {{ name }},', { name: 'Robin' }), 'Dear Robin,');
});

test('follows paths', () => {
  assert.strictEqual(render('{{user.city}}', { user: { city: 'Turin' } }), 'Turin');
});

test('filters', () => {
  assert.strictEqual(render('{{ word | upper }}', { word: 'loud' }), 'LOUD');
});

test('names each missing variable once', () => {
  assert.deepStrictEqual(missing('{{a}} {{a}} {{b}} {{c}}', { c: 1 }), ['a', 'b']);
});

test('refuses to leave a gap', () => {
  assert.throws(() => render('{{x}}', {}), { message: 'missing: x' });
});
