// SPDX-License-Identifier: MIT
// The vendor's own SDK judges vezne-sandbox: every public method is either tested or listed as not offered.
// VEZNE_BIN_DIR names the folder of vezne-sandbox; VEZNE_DOCS, when set, the document whose table this run writes.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { after, describe, test } from 'node:test';
import { publicMethods, sdkVersion } from './lib/methods.mjs';
import { Sandbox } from './lib/sandbox.mjs';
import { checker, profiles, verdicts } from './lib/suite.mjs';
import { tableOf, writeTable } from './lib/table.mjs';
import auth from './suites/auth.mjs';
import content from './suites/content.mjs';
import defects from './suites/defects.mjs';
import discounts from './suites/discounts.mjs';
import events from './suites/events.mjs';
import forms from './suites/forms.mjs';
import live from './suites/live.mjs';
import orderhistory from './suites/orderhistory.mjs';
import orders from './suites/orders.mjs';
import payments from './suites/payments.mjs';
import previews from './suites/previews.mjs';
import productpages from './suites/productpages.mjs';
import products from './suites/products.mjs';
import registration from './suites/registration.mjs';
import refused, { notOffered } from './suites/refused.mjs';
import users from './suites/users.mjs';

globalThis.File ??= File; // Node 18 has it in a module only

const sandbox = await Sandbox.start();
const liveSandbox = await Sandbox.start('--mode', 'live');
after(async () => assert.deepEqual([await sandbox.stop(), await liveSandbox.stop()], [0, 0], 'vezne-sandbox did not end in order'));

for (const profile of profiles) {
  describe(profile.name, () => {
    const check = checker(sandbox, profile);
    for (const suite of [
      auth,
      registration,
      users,
      forms,
      products,
      productpages,
      discounts,
      previews,
      orders,
      orderhistory,
      payments,
      content,
      events,
      defects,
    ])
      suite(check);
  });
}

for (const profile of profiles.filter(({ strict }) => !strict)) {
  describe(`--mode live, ${profile.name}`, () => live(checker(liveSandbox, profile)));
}

describe('the whole SDK', () => {
  const methods = publicMethods();
  refused(sandbox);

  test('every public method was judged or is listed as not offered', () => {
    assert.equal(sdkVersion, '1.0.149');
    const judged = (name) => verdicts.has(name) || notOffered.has(name);
    assert.deepEqual(
      methods.filter((name) => !judged(name)),
      [],
      'neither tested nor listed',
    );
    assert.deepEqual(
      [...verdicts.keys(), ...notOffered.keys()].filter((name) => !methods.includes(name)),
      [],
      'the SDK has no such method',
    );
  });

  test('the table of the results is written', { skip: !process.env.VEZNE_DOCS && 'VEZNE_DOCS is not set' }, () => {
    const verdictOf = (name) => {
      if (notOffered.has(name)) return `not offered: ${notOffered.get(name)}`;
      const verdict = verdicts.get(name);
      return verdict && verdict.passed > 0 && verdict.failed === 0 ? 'passed' : '**failed**';
    };
    writeTable(process.env.VEZNE_DOCS, tableOf(methods, sdkVersion, verdictOf));
  });
});
