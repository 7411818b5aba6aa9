'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Router } = require(`${process.env.PROJECT}/src/router`);

function permutations(list) {
  if (list.length < 2) return [list];
  return list.flatMap((one, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest]));
}

test('the order of the routes does not matter', () => {
  const patterns = ['/a/*', '/a/:x', '/a/:x([a-f]+)', '/a/b', '/a/:x/c'];
  for (const order of permutations(patterns)) {
    const router = new Router();
    for (const pattern of order) router.add('GET', pattern, pattern);
    assert.strictEqual(router.find('GET', '/a/b').handler, '/a/b');
    assert.strictEqual(router.find('GET', '/a/cafe').handler, '/a/:x([a-f]+)');
    assert.strictEqual(router.find('GET', '/a/xyz').handler, '/a/:x');
    assert.strictEqual(router.find('GET', '/a/b/c').handler, '/a/:x/c');
    assert.strictEqual(router.find('GET', '/a/b/d').handler, '/a/*');
  }
});

test('paths there and back', () => {
  const router = new Router().add('GET', '/p/:a/q/:b', 'two').add('GET', '/r/*', 'rest');
  for (const a of ['x', 'ä', 'a/b', '100%', 'a?b', '0', ' ']) {
    for (const b of ['y', '?', '#1']) {
      const found = router.find('GET', router.path('two', { a, b }));
      assert.deepStrictEqual(found.params, { a, b });
    }
  }
  assert.deepStrictEqual(router.find('GET', router.path('rest', { rest: 'a/b c/d' })).params, { rest: 'a/b c/d' });
});

test('equal patterns: the first one added wins', () => {
  const router = new Router().add('GET', '/:a', 1).add('GET', '/:b', 2);
  assert.strictEqual(router.find('GET', '/x').handler, 1);
});

test('an empty rest matches', () => {
  const router = new Router().add('GET', '/f/*name', 'f');
  assert.deepStrictEqual(router.find('GET', '/f').params, { name: '' });
  assert.deepStrictEqual(router.find('GET', '/f/').params, { name: '' });
  assert.strictEqual(router.find('GET', '/g').status, 404);
});

test('slashes at the end and in rows do not matter', () => {
  const router = new Router().add('GET', '/a/b', 'ab');
  for (const url of ['/a/b/', '//a//b', '/a/b?x=/c', '/a/b/?']) assert.strictEqual(router.find('GET', url).handler, 'ab');
  assert.strictEqual(router.find('GET', '/a').status, 404);
  assert.strictEqual(router.find('GET', '/a/b/c').status, 404);
});

test('checks cover the whole part', () => {
  const router = new Router().add('GET', '/n/:n(\\d+|all)', 'n');
  assert.strictEqual(router.find('GET', '/n/12').status, 200);
  assert.strictEqual(router.find('GET', '/n/all').status, 200);
  for (const part of ['12a', 'a12', 'tall', 'ally', '']) assert.strictEqual(router.find('GET', `/n/${part}`).status, 404, part);
});

test('methods', () => {
  const router = new Router().add('POST', '/x', 'p').add('GET', '/x', 'g').add('PUT', '/y', 'u');
  assert.strictEqual(router.find('POST', '/x').handler, 'p');
  assert.strictEqual(router.find('HEAD', '/x').handler, 'g');
  assert.deepStrictEqual(router.find('DELETE', '/x'), { status: 405, allow: ['GET', 'POST'] });
  assert.deepStrictEqual(router.find('HEAD', '/y'), { status: 405, allow: ['PUT'] });
  assert.throws(() => router.add('FETCH', '/', 'z'), /unknown method/);
});

test('mistakes', () => {
  assert.throws(() => new Router().add('GET', '/*a/b', 'x'), /must come last/);
  assert.throws(() => new Router().path('nobody'), /no such handler/);
});

test('broken escapes stay as they are', () => {
  assert.deepStrictEqual(new Router().add('GET', '/:a', 1).find('GET', '/%zz').params, { a: '%zz' });
});
