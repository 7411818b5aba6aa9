'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Heading, normalize } = require(`${process.env.PROJECT}/src/heading`);

test('always within a circle', () => {
  for (let degrees = -1500; degrees <= 1500; degrees += 7) {
    const result = normalize(degrees);
    assert.ok(result >= 0 && result < 360, `${degrees} became ${result}`);
    assert.strictEqual((result - degrees) % 360 === 0, true);
  }
});

test('whole turns change nothing', () => {
  assert.strictEqual(new Heading(-720).degrees, 0);
  assert.strictEqual(new Heading(15).turn(-360).degrees, 15);
});

test('a negative heading has a name', () => {
  assert.strictEqual(new Heading(-90).name, 'W');
  assert.strictEqual(new Heading(-10).name, 'N');
});

test('the short way to the left', () => {
  assert.strictEqual(new Heading(10).turnTo(new Heading(350)), -20);
  assert.strictEqual(new Heading(0).turnTo(new Heading(180)), 180);
});
