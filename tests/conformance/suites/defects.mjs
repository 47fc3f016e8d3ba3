// SPDX-License-Identifier: MIT
// What is known to be wrong in SDK 1.0.149 itself (docs/oneentry.md#the-vendors-sdk), and what the sandbox must answer for it to show.
import assert from 'node:assert/strict';
import { Sandbox } from '../lib/sandbox.mjs';
import { credentials, holds, refused } from '../lib/suite.mjs';
import { newcomer, secret } from './registration.mjs';

const authPath = '/api/content/users-auth-providers/marker/email/users';

function refreshing(check) {
  check('a refused refresh hides behind the first 401, and the tokens are kept', ['Users.getUser'], async (stage) => {
    const { sandbox } = stage;
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    const { refreshToken } = await stage.signIn(client);
    await sandbox.expireAccessTokens();
    await sandbox.fault({ method: 'POST', path: `${authPath}/refresh` }, 'status:503');
    await refused(client.Users.getUser(), 401, 'Unauthorized');
    assert.deepEqual(saved, [refreshToken]);
    holds(await client.Users.getUser(), { identifier: sandbox.login }); // the next refresh works with the token that was kept
  });

  check('the answer after a refresh is returned whatever its status', ['Users.getUser'], async (stage) => {
    const { sandbox } = stage;
    const callbacks = [];
    const client = stage.client({ errors: { isShell: false, customErrors: { 500: (error) => callbacks.push(error) } } });
    await stage.signIn(client);
    await sandbox.expireAccessTokens();
    await sandbox.forgetRequests();
    await sandbox.fault({ method: 'POST', path: `${authPath}/refresh` }, 'delay:300');
    const answer = client.Users.getUser();
    while ((await sandbox.requests()).length < 2) await new Promise((resolve) => setTimeout(resolve, 5)); // the first GET has met its 401
    await sandbox.fault({ method: 'GET', path: '/api/content/users/me' }, 'status:500');
    await refused(answer, 500); // neither thrown nor told to the callback
    assert.deepEqual(callbacks, []);
  });

  check('in Node each module is a device of its own', ['AuthProvider.getActiveSessionsByMarker', 'Users.getUser'], async (stage) => {
    const binding = await Sandbox.start('--strict-device');
    try {
      const client = stage.client({ token: binding.appToken }, { url: binding.url });
      await stage.signIn(client);
      await binding.expireAccessTokens();
      await refused(client.Users.getUser(), 401); // its refresh carries another fingerprint
      assert.equal((await client.AuthProvider.getActiveSessionsByMarker('email')).length, 1);
      holds(await client.Users.getUser(), { identifier: binding.login });
    } finally {
      await binding.stop();
    }
  });
}

function refunds(check) {
  const broken = (stage) => refused(stage.api.Orders.getAllOrdersStorage(), 404, /^Cannot GET \/api\/content\/orders/);

  check('two refund calls at once break the Orders module', ['Orders.getRefunds'], async (stage) => {
    await stage.signIn();
    const { id } = await stage.placed({ outcome: 'completed' });
    const other = await stage.placed({ outcome: 'completed' });
    await stage.sandbox.fault({ method: 'GET', path: `/api/content/orders/${other.id}/refund` }, 'delay:200'); // the second answer is the last
    await Promise.all([stage.api.Orders.getRefunds(id), stage.api.Orders.getRefunds(other.id)]);
    await broken(stage);
  });

  check('so does one refused refund that is thrown', ['Orders.createRefundRequest'], async (stage) => {
    const client = stage.client({ errors: { isShell: false } });
    await stage.signIn(client);
    const { id } = await stage.placed({ api: client });
    await assert.rejects(client.Orders.createRefundRequest(id, { products: { 1: { quantity: 1 } }, note: '' }), { statusCode: 404 });
    await assert.rejects(client.Orders.getAllOrdersStorage(), { statusCode: 404, message: /^Cannot GET \/api\/content\/orders/ });
  });
}

function languages(check) {
  check('registration flattens by the language of the SDK', ['AuthProvider.signUp'], async (stage) => {
    const { api, other } = stage;
    const formData = [{ marker: 'first_name', type: 'string', value: 'Ada' }];
    const body = {
      formIdentifier: 'reg',
      ...credentials(newcomer, secret),
      formData,
      notificationData: { email: newcomer, phonePush: [] },
    };
    holds(await api.AuthProvider.signUp('email', body, other), {
      locale: other,
      formData: { [other]: [{ marker: 'first_name', value: 'Ada' }] },
    });
  });

  check('statuses too', ['Orders.getAllStatusesByStorageMarker'], async (stage) => {
    await stage.signIn();
    const [status] = await stage.api.Orders.getAllStatusesByStorageMarker('orders', stage.other);
    assert.deepEqual(status.localizeInfos, { [stage.other]: { title: stage.say('Yeni', 'New') } });
  });
}

export default function suite(check) {
  refreshing(check);
  refunds(check);
  languages(check);
}
