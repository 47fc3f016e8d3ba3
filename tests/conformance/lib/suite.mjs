// SPDX-License-Identifier: MIT
// A test of the SDK against the sandbox: which methods it judges, what they must answer, and in which profiles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineOneEntry } from './methods.mjs';

/** Every method with the tests that judged it: name → {passed, failed}. */
export const verdicts = new Map();

export const profiles = [
  { name: 'strict schemas, en_US', strict: true, lang: 'en_US' },
  { name: 'strict schemas, tr_TR', strict: true, lang: 'tr_TR' },
  { name: 'no validation, en_US', strict: false, lang: 'en_US' },
  { name: 'no validation, tr_TR', strict: false, lang: 'tr_TR' },
];

// What the SDK returns instead of throwing, and what no answer of the sandbox may turn into.
function refuseMisread(name, result) {
  if (result instanceof Error) throw new Error(`${name} returned ${result.name}: ${result.message}`);
  if (result?.statusCode === 422) throw new Error(`${name}: the SDK's schema refused the answer: ${result.localizeMessage}`);
  return result;
}

// The SDK with each call noted. Calls inside the SDK itself do not pass through here.
function watched(api, seen, tolerant) {
  const wrap = (module, object) =>
    new Proxy(object, {
      get(target, key) {
        const value = target[key];
        if (typeof value !== 'function') return value;
        return (...args) => {
          const name = `${module}.${key}`;
          seen.add(name);
          const result = value.apply(target, args);
          return result instanceof Promise && !tolerant ? result.then((answer) => refuseMisread(name, answer)) : result;
        };
      },
    });
  return Object.fromEntries(Object.entries(api).map(([module, object]) => [module, wrap(module, object)]));
}

/** What a test's body works with. */
class Stage {
  constructor(sandbox, profile) {
    this.sandbox = sandbox;
    this.strict = profile.strict;
    this.lang = profile.lang;
    this.other = profile.lang === 'en_US' ? 'tr_TR' : 'en_US';
    this.seen = new Set();
    this.api = this.client();
  }

  /** One more SDK: another device, or another configuration. */
  client(config = {}, { tolerant = false, url = this.sandbox.url } = {}) {
    const { strict, lang, sandbox } = this;
    const validation = strict ? { enabled: true, strictMode: true, logErrors: false } : { enabled: false };
    return watched(defineOneEntry(url, { token: sandbox.appToken, langCode: lang, validation, ...config }), this.seen, tolerant);
  }

  /** Of two texts the one in the SDK's language. */
  say = (en, tr) => (this.lang === 'en_US' ? en : tr);

  async signIn(api = this.api, login = this.sandbox.login, password = this.sandbox.password) {
    const session = await api.AuthProvider.auth('email', credentials(login, password));
    assert.equal(session.userIdentifier, login);
    return session;
  }

  /** A paid order when `outcome` is "completed". */
  async placed({ outcome, api = this.api, ...body } = {}) {
    const order = await api.Orders.createOrder('orders', orderBody(body));
    assert.equal(typeof order.id, 'number', JSON.stringify(order));
    if (outcome) await this.sandbox.settle(order.id, outcome);
    return order;
  }
}

export function credentials(login, password) {
  return {
    authData: [
      { marker: 'email_reg', value: login },
      { marker: 'password_reg', value: password },
    ],
  };
}

/** A new object each time, since the SDK changes the one it is given (docs/oneentry.md#creating-an-order). */
export function orderBody({ account = 'cash', name = 'Ada Lovelace', products = [{ productId: 1, quantity: 2 }], ...more } = {}) {
  return {
    formIdentifier: 'order',
    paymentAccountIdentifier: account,
    formData: [{ marker: 'name', type: 'string', value: name }],
    products,
    ...more,
  };
}

/** An order for the courier, in the first window that the SDK works out of the form. */
export async function deliveryBody({ api, sandbox }, account) {
  const form = await api.Forms.getFormByMarker('delivery');
  const { intervals } = form.attributes.find((attribute) => attribute.type === 'timeInterval').localizeInfos;
  const now = (await sandbox.now()).toISOString();
  const slot = intervals.flatMap((interval) => interval.timeIntervals).find(([start]) => start > now);
  return {
    formIdentifier: 'delivery',
    paymentAccountIdentifier: account,
    formData: [
      { marker: 'recipient', type: 'string', value: 'Ada Lovelace' },
      { marker: 'phone', type: 'string', value: '+90 532 000 00 11' },
      { marker: 'method', type: 'radioButton', value: 'courier' },
      { marker: 'district', type: 'list', value: ['kadikoy'] },
      { marker: 'address', type: 'text', value: [{ plainValue: 'Moda Cad. 1, Kadıköy' }] },
      { marker: 'delivery_slot', type: 'timeInterval', value: [slot] },
    ],
    products: [{ productId: 1, quantity: 1 }],
  };
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Awaits an answer in the error envelope (docs/oneentry.md#errors). */
export async function refused(promise, statusCode, message) {
  const answer = await promise;
  assert.equal(answer?.statusCode, statusCode, JSON.stringify(answer));
  if (message instanceof RegExp) assert.match(String(answer.message), message);
  else if (message !== undefined) assert.equal(answer.message, message);
  assert.match(answer.timestamp, isoTime);
  assert.ok('pageData' in answer);
  return answer;
}

export function isTime(text) {
  assert.match(text, isoTime);
}

/** Deep equality of the keys that `expected` names, at every depth; arrays are compared whole. */
export function holds(actual, expected, at = 'answer') {
  if (expected instanceof RegExp) return assert.match(String(actual), expected, at);
  if (typeof expected === 'function') return assert.ok(expected(actual), `${at}: ${JSON.stringify(actual)}`);
  if (expected === null || typeof expected !== 'object') return assert.strictEqual(actual, expected, at);
  assert.ok(actual !== null && typeof actual === 'object', `${at} is ${JSON.stringify(actual)}`);
  if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${at} is no list: ${JSON.stringify(actual)}`);
    assert.equal(actual.length, expected.length, `length of ${at}: ${JSON.stringify(actual)}`);
  }
  for (const key of Object.keys(expected)) holds(actual[key], expected[key], `${at}.${key}`);
  return undefined;
}

/** A function that declares tests: check('what must hold', ['Module.method', …], async (stage) => …). */
export function checker(sandbox, profile) {
  return (title, methods, body) =>
    test(title, { timeout: 30_000 }, async () => {
      for (const method of methods) if (!verdicts.has(method)) verdicts.set(method, { passed: 0, failed: 0 });
      const stage = new Stage(sandbox, profile);
      try {
        await sandbox.reset();
        await body(stage);
        for (const method of methods) assert.ok(stage.seen.has(method) || method.startsWith('every module.'), `${method} was never called`);
      } catch (error) {
        for (const method of methods) verdicts.get(method).failed += 1;
        throw error;
      }
      for (const method of methods) verdicts.get(method).passed += 1;
    });
}
