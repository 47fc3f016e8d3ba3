// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { credentials, holds, refused } from '../lib/suite.mjs';
import { newcomer, register, secret } from './registration.mjs';

export default function suite(check) {
  check('the signed-in user', ['Users.getUser'], async (stage) => {
    const { api, sandbox } = stage;
    await refused(api.Users.getUser(), 401);
    await stage.signIn();
    holds(await api.Users.getUser(), {
      id: 7,
      identifier: sandbox.login,
      authProviderIdentifier: 'email',
      formIdentifier: 'reg',
      total: '0.00',
      groups: [2],
      state: {},
      moduleFormConfigs: [],
      rating: {},
      formData: [
        { marker: 'first_name', type: 'string', value: 'Ceren' },
        { marker: 'last_name', type: 'string', value: 'Tuna' },
        { marker: 'phone', type: 'string', value: '+90 532 000 00 07' },
      ],
    });
    assert.equal(JSON.stringify(await api.Users.getUser()).includes(sandbox.password), false);
    await stage.placed({ outcome: 'completed', products: [{ productId: 1, quantity: 3 }] });
    holds(await api.Users.getUser(), { total: '569.70' });
  });

  check("the user's own changes", ['Users.updateUser'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    const name = say('Müge', 'Çağlar');
    const entry = (value) => [{ marker: 'first_name', type: 'string', value }];
    assert.equal(
      await api.Users.updateUser({ formIdentifier: 'reg', formData: entry(name), state: { cart: [{ productId: 1, quantity: 2 }] } }),
      true,
    );
    const user = await api.Users.getUser();
    assert.deepEqual(user.state, { cart: [{ productId: 1, quantity: 2 }] });
    assert.deepEqual(Object.fromEntries(user.formData.map(({ marker, value }) => [marker, value])), {
      first_name: name,
      last_name: 'Tuna',
      phone: '+90 532 000 00 07',
    });
    assert.equal(await api.Users.updateUser({ formIdentifier: 'reg', formData: entry(name), state: { theme: 'dark' } }), true);
    assert.deepEqual((await api.Users.getUser()).state, { theme: 'dark' }); // replaced as a whole
    await refused(
      api.Users.updateUser({ formIdentifier: 'reg', formData: [{ marker: 'shoe', type: 'string', value: '42' }] }),
      400,
      /'shoe'/,
    );
    await refused(stage.client().Users.updateUser({ state: {} }), 401);
  });

  check('a new login and password by authData', ['Users.updateUser'], async (stage) => {
    await stage.signIn();
    assert.equal(await stage.api.Users.updateUser({ ...credentials('ceren.tuna@example.com', 'other-1234') }), true);
    await refused(stage.client().AuthProvider.auth('email', credentials(stage.sandbox.login, stage.sandbox.password)), 401);
    await stage.signIn(stage.client(), 'ceren.tuna@example.com', 'other-1234');
    await refused(
      stage.api.Users.updateUser({ authData: [{ marker: 'email_reg', value: 'ilgaz@example.com' }] }),
      400,
      'User already exists',
    );
  });

  check('the login field in the form data moves the login too', ['Users.updateUser'], async (stage) => {
    await stage.signIn();
    const formData = [{ marker: 'email_reg', type: 'string', value: 'ceren.tuna@example.com' }];
    assert.equal(await stage.api.Users.updateUser({ formIdentifier: 'reg', formData }), true);
    await stage.signIn(stage.client(), 'ceren.tuna@example.com', stage.sandbox.password);
  });

  check('an archived user cannot come back', ['Users.archiveUser'], async (stage) => {
    await register(stage);
    await stage.signIn(stage.api, newcomer, secret);
    assert.equal(await stage.api.Users.archiveUser(), true);
    await refused(stage.api.Users.getUser(), 401);
    await refused(stage.api.AuthProvider.auth('email', credentials(newcomer, secret)), 401);
  });

  check('a deleted user can register again', ['Users.deleteUser'], async (stage) => {
    await register(stage);
    await stage.signIn(stage.api, newcomer, secret);
    assert.equal(await stage.api.Users.deleteUser(), true);
    await refused(stage.api.Users.getUser(), 401);
    await stage.sandbox.advance(31);
    await register(stage);
    await stage.signIn(stage.api, newcomer, secret);
  });

  check('push tokens', ['Users.addFCMToken', 'Users.deleteFCMToken'], async (stage) => {
    await refused(stage.api.Users.addFCMToken('device-1'), 401);
    await stage.signIn();
    assert.equal(await stage.api.Users.addFCMToken('device-1'), true);
    assert.equal(await stage.api.Users.addFCMToken('device-1'), true);
    assert.equal(await stage.api.Users.deleteFCMToken('device-1'), true);
  });
}
