'use strict';

const { describe, it } = require('node:test');
const assert = require('node:assert');
const { compare, newest } = require('../src/semver');

describe('versions', () => {
  it('compares numbers, not texts', () => {
    assert.ok(compare('1.10.0', '1.9.3') > 0);
  });

  it('puts a release after its candidates', () => {
    assert.strictEqual(newest(['2.0.0-rc.1', '2.0.0', '2.0.0-beta']), '2.0.0');
  });

  it('orders candidates', () => {
    assert.ok(compare('1.0.0-rc.2', '1.0.0-rc.10') < 0);
  });

  it('ignores a leading v', () => {
    assert.strictEqual(compare('v1.2.3', '1.2.3'), 0);
  });

  it('refuses what is no version', () => {
    assert.throws(() => compare('1.2', '1.2.0'), TypeError);
  });
});
