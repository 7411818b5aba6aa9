'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { Router } = require('../src/router');

const router = new Router()
  .add('GET', '/', 'home')
  .add('GET', '/users/:id', 'user')
  .add('GET', '/users/:id(\\d+)', 'user by number')
  .add('GET', '/users/new', 'form')
  .add('POST', '/users', 'create')
  .add('DELETE', '/users/:id', 'remove')
  .add('GET', '/files/*path', 'file')
  .add('GET', '/users/:id/posts/:post', 'post');

test('the root', () => {
  assert.strictEqual(router.find('GET', '/').handler, 'home');
});

test('parameters are decoded', () => {
  const found = router.find('GET', '/users/ann%20b?tab=1');
  assert.strictEqual(found.handler, 'user');
  assert.deepStrictEqual(found.params, { id: 'ann b' });
});

test('the narrowest pattern wins', () => {
  assert.strictEqual(router.find('GET', '/users/new').handler, 'form');
  assert.strictEqual(router.find('GET', '/users/42').handler, 'user by number');
});

test('several parameters', () => {
  assert.deepStrictEqual(router.find('GET', '/users/7/posts/19').params, { id: '7', post: '19' });
  assert.strictEqual(router.find('GET', '/users/7/posts').status, 404);
  assert.strictEqual(router.find('GET', '/users/7/posts/19/more').status, 404);
});

test('the rest of a path', () => {
  assert.deepStrictEqual(router.find('GET', '/files/a/b%20c.txt').params, { path: 'a/b c.txt' });
});

test('a wrong method is not a wrong path', () => {
  assert.deepStrictEqual(router.find('PUT', '/users/7'), { status: 405, allow: ['DELETE', 'GET'] });
  assert.deepStrictEqual(router.find('GET', '/nothing'), { status: 404 });
  assert.strictEqual(router.find('HEAD', '/').status, 200);
});

test('paths are built', () => {
  assert.strictEqual(router.path('post', { id: 7, post: 'a b' }), '/users/7/posts/a%20b');
  assert.strictEqual(router.path('file', { path: 'x/y z' }), '/files/x/y%20z');
  assert.throws(() => router.path('user', {}), /id is missing/);
});
