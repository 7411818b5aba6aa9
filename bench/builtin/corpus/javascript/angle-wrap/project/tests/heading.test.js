'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Heading } = require('../src/heading');

test('turning right', () => {
  assert.strictEqual(new Heading(350).turn(20).degrees, 10);
});

test('turning left past north', () => {
  assert.strictEqual(new Heading(0).turn(-90).degrees, 270);
});

test('names', () => {
  assert.strictEqual(new Heading(44).name, 'NE');
  assert.strictEqual(new Heading(359).name, 'N');
});

test('the short way round', () => {
  assert.strictEqual(new Heading(10).turnTo(new Heading(40)), 30);
});
