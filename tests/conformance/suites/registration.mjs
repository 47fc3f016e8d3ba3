// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { credentials, holds, isTime, refused } from '../lib/suite.mjs';

export const newcomer = 'ada@example.com';
export const secret = 'pass-1234';

function signUpBody(stage, more = {}) {
  return {
    formIdentifier: 'reg',
    ...credentials(newcomer, secret),
    formData: [
      { marker: 'first_name', type: 'string', value: stage.say('Ada', 'Işıl') },
      { marker: 'phone', type: 'string', value: '+90 532 000 00 11' },
    ],
    notificationData: { email: newcomer, phonePush: [], phoneSMS: '' },
    ...more,
  };
}

// A member who has gone through registration.
export async function register(stage) {
  const { AuthProvider } = stage.api;
  await AuthProvider.signUp('email', signUpBody(stage));
  await AuthProvider.generateCode('email', newcomer, 'send_code');
  assert.equal(await AuthProvider.activateUser('email', newcomer, await stage.sandbox.code(newcomer)), true);
}

function registration(check) {
  check(
    'registration, activation and the first sign-in',
    ['AuthProvider.signUp', 'AuthProvider.generateCode', 'AuthProvider.activateUser'],
    async (stage) => {
      const { api, lang, say } = stage;
      const user = await api.AuthProvider.signUp('email', signUpBody(stage));
      holds(user, {
        identifier: newcomer,
        version: 0,
        isActive: false,
        locale: lang,
        isDeleted: false,
        importId: null,
        deletedAt: null,
        state: {},
        rating: {},
        notificationData: { email: newcomer, phonePush: [] },
        formData: [{ marker: 'first_name', type: 'string', value: say('Ada', 'Işıl') }, { marker: 'phone' }],
      });
      assert.equal('phoneSMS' in user.notificationData, false);
      isTime(user.createdDate);
      isTime(user.updatedDate);
      await refused(api.AuthProvider.auth('email', credentials(newcomer, secret)), 403);
      assert.deepEqual(await api.AuthProvider.generateCode('email', newcomer, 'send_code'), {});
      assert.equal(await api.AuthProvider.activateUser('email', newcomer, '000000'), false);
      assert.equal(await api.AuthProvider.activateUser('email', newcomer, await stage.sandbox.code(newcomer)), true);
      await stage.signIn(api, newcomer, secret);
      holds(await api.Users.getUser(), {
        id: user.id,
        identifier: newcomer,
        formData: [{ value: say('Ada', 'Işıl') }, { value: '+90 532 000 00 11' }],
      });
      assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 40 });
    },
  );

  check('what registration refuses', ['AuthProvider.signUp'], async (stage) => {
    const { signUp } = stage.api.AuthProvider;
    await refused(
      signUp('email', signUpBody(stage, { formData: [] })),
      400,
      "formData's marker 'first_name' value is missing or incorrect",
    );
    await refused(signUp('email', signUpBody(stage, { formData: [{ marker: 'shoe', type: 'string', value: '42' }] })), 400, /'shoe'/);
    await refused(signUp('email', signUpBody(stage, credentials('no address', secret))), 400, /email_reg/);
    await refused(signUp('email', signUpBody(stage, credentials(newcomer, 'short'))), 400, /password_reg/);
    await refused(signUp('email', signUpBody(stage, { formIdentifier: 'order' })), 400);
    await refused(signUp('fax', signUpBody(stage)), 404);
    await signUp('email', signUpBody(stage));
    await refused(signUp('email', signUpBody(stage)), 400, 'User already exists');
  });
}

function codes(check) {
  check('a one-time code: one in 30 s, for a known event and user', ['AuthProvider.generateCode'], async (stage) => {
    const { api, sandbox } = stage;
    const { generateCode } = api.AuthProvider;
    await refused(generateCode('email', sandbox.login, 'no_such'), 404, 'Event "no_such" with formType "send_code" not found');
    await refused(generateCode('email', sandbox.login, ''), 400, 'eventIdentifier should not be empty');
    await refused(generateCode('email', 'nobody@example.com', 'send_code'), 404, 'User not found');
    assert.deepEqual(await generateCode('email', sandbox.login, 'send_code'), {});
    await refused(generateCode('email', sandbox.login, 'send_code'), 429);
    await sandbox.advance(31);
    assert.deepEqual(await generateCode('email', sandbox.login, 'send_code'), {});
  });

  check('checking a code does not use it up; the fifth wrong one destroys it', ['AuthProvider.checkCode'], async (stage) => {
    const { api, sandbox } = stage;
    const checkCode = (code) => api.AuthProvider.checkCode('email', sandbox.login, 'send_code', code);
    assert.equal(await checkCode('123456'), false);
    await api.AuthProvider.generateCode('email', sandbox.login, 'send_code');
    const code = await sandbox.code(sandbox.login);
    assert.match(code, /^\d{6}$/);
    const wrong = code === '000000' ? '111111' : '000000';
    assert.equal(await checkCode(code), true);
    assert.equal(await checkCode(code), true);
    for (let i = 0; i < 4; ++i) assert.equal(await checkCode(wrong), false);
    await refused(checkCode(wrong), 429);
    assert.notEqual(await checkCode(code), true);
    await sandbox.advance(31);
    await api.AuthProvider.generateCode('email', sandbox.login, 'send_code');
    assert.equal(await checkCode(await sandbox.code(sandbox.login)), true);
    await sandbox.advance(121);
    assert.equal(await checkCode(code), false);
  });

  check(
    'one count of wrong codes for everything that takes a code',
    ['AuthProvider.checkCode', 'AuthProvider.activateUser'],
    async (stage) => {
      const { api, sandbox } = stage;
      const { AuthProvider } = api;
      await AuthProvider.generateCode('email', sandbox.login, 'send_code');
      const code = await sandbox.code(sandbox.login);
      const wrong = code === '000000' ? '111111' : '000000';
      assert.equal(await AuthProvider.checkCode('email', sandbox.login, 'send_code', wrong), false);
      assert.equal(await AuthProvider.activateUser('email', sandbox.login, wrong), false);
      await refused(AuthProvider.auth('email', { authData: [{ marker: 'email_reg', value: sandbox.login }], code: wrong }), 401);
      await refused(AuthProvider.changePassword('email', sandbox.login, 'send_code', 2, wrong, 'new-pass-1'), 401);
      await refused(AuthProvider.checkCode('email', sandbox.login, 'send_code', wrong), 429);
      assert.notEqual(await AuthProvider.activateUser('email', sandbox.login, code), true);
      await stage.signIn(); // the password is still the old one
    },
  );

  check('a code opens a session once', ['AuthProvider.auth'], async (stage) => {
    const { api, sandbox } = stage;
    await api.AuthProvider.generateCode('email', sandbox.login, 'send_code');
    const body = () => ({ authData: [{ marker: 'email_reg', value: sandbox.login }], code: '123456' });
    holds(await api.AuthProvider.auth('email', body()), { userIdentifier: sandbox.login, authProviderIdentifier: 'email' });
    await refused(stage.client().AuthProvider.auth('email', body()), 401);
  });

  check('changing a password, by the owner and after losing it', ['AuthProvider.changePassword'], async (stage) => {
    const { api, sandbox } = stage;
    const change = (client, type, code, first, second) =>
      client.AuthProvider.changePassword('email', sandbox.login, 'send_code', type, code, first, second);
    await api.AuthProvider.generateCode('email', sandbox.login, 'send_code');
    const code = await sandbox.code(sandbox.login);
    await refused(change(api, 2, code, 'new-pass-1', 'new-pass-2'), 400);
    await refused(change(api, 2, code === '000000' ? '111111' : '000000', 'new-pass-1'), 401);
    await refused(change(api, 1, code, 'new-pass-1'), 401);
    assert.equal(await change(api, 2, code, 'new-pass-1'), true);
    await refused(change(api, 2, code, 'new-pass-2'), 401);
    await refused(api.AuthProvider.auth('email', credentials(sandbox.login, sandbox.password)), 401);
    await stage.signIn(api, sandbox.login, 'new-pass-1');
    await sandbox.advance(31);
    await api.AuthProvider.generateCode('email', sandbox.login, 'send_code');
    assert.equal(await change(api, 1, await sandbox.code(sandbox.login), 'new-pass-3', 'new-pass-3'), true);
    await stage.signIn(stage.client(), sandbox.login, 'new-pass-3');
  });
}

export default function suite(check) {
  registration(check);
  codes(check);
}
