// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { credentials, holds, isTime, refused } from '../lib/suite.mjs';

const newcomer = 'ada@example.com';
const secret = 'pass-1234';

function signUpBody(stage, more = {}) {
  return {
    formIdentifier: 'reg',
    ...credentials(newcomer, secret),
    formData: [{ marker: 'first_name', type: 'string', value: stage.say('Ada', 'Işıl') }, { marker: 'phone', type: 'string', value: '+90 532 000 00 11' }],
    notificationData: { email: newcomer, phonePush: [], phoneSMS: '' },
    ...more,
  };
}

// A member who has gone through registration.
async function register(stage) {
  const { AuthProvider } = stage.api;
  await AuthProvider.signUp('email', signUpBody(stage));
  await AuthProvider.generateCode('email', newcomer, 'send_code');
  assert.equal(await AuthProvider.activateUser('email', newcomer, await stage.sandbox.code(newcomer)), true);
}

const authPath = '/api/content/users-auth-providers/marker/email/users';
const sent = async (stage, path) => (await stage.sandbox.requests()).filter((request) => request.path === path);
const headerOf = (request, name) => Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];

function providers(check) {
  check('the providers, in the language of the SDK', ['AuthProvider.getAuthProviders'], async ({ api, say }) => {
    const all = await api.AuthProvider.getAuthProviders();
    holds(all, [
      {
        id: 1, identifier: 'email', type: 'email', formIdentifier: 'reg', userGroupIdentifier: 'user', isActive: true, isCheckCode: false, version: 4,
        localizeInfos: { title: say('E-mail', 'E-posta') },
        config: { accessTokenTtlSec: '36000', refreshTokenTtlMc: '2592000000', systemCodeTlsSec: '120', systemCodeLength: '6' },
      },
      { id: 2, identifier: 'phone', type: 'phone', isActive: false, isCheckCode: true, localizeInfos: { title: say('Phone', 'Telefon') } },
    ]);
    const second = await api.AuthProvider.getAuthProviders(undefined, 1, 1);
    assert.deepEqual(second.map((one) => one.identifier), ['phone']);
  });

  check('one provider', ['AuthProvider.getAuthProviderByMarker'], async ({ api, say }) => {
    holds(await api.AuthProvider.getAuthProviderByMarker('email'), { id: 1, formIdentifier: 'reg', localizeInfos: { title: say('E-mail', 'E-posta') } });
    await refused(api.AuthProvider.getAuthProviderByMarker('fax'), 404, 'Auth provider not found');
  });

  check('SDK defect: a language given to a call is sent, but not flattened (§2.8)',
    ['AuthProvider.getAuthProviders', 'AuthProvider.getAuthProviderByMarker'], async ({ api, other, say }) => {
      const title = say('E-posta', 'E-mail');
      holds((await api.AuthProvider.getAuthProviders(other))[0].localizeInfos, { [other]: { title } });
      holds((await api.AuthProvider.getAuthProviderByMarker('email', other)).localizeInfos, { [other]: { title } });
    });

  check('signing in elsewhere is refused, since a loopback machine has no other provider', ['AuthProvider.oauth'], async ({ api }) => {
    const body = { client_id: 'x', client_secret: 'x', code: 'x', grant_type: 'authorization_code', redirect_uri: 'http://127.0.0.1/' };
    await refused(api.AuthProvider.oauth('email', body), 400, 'auth provider not defined');
  });
}

function registration(check) {
  check('registration, activation and the first sign-in', ['AuthProvider.signUp', 'AuthProvider.generateCode', 'AuthProvider.activateUser'], async (stage) => {
    const { api, lang, say } = stage;
    const user = await api.AuthProvider.signUp('email', signUpBody(stage));
    holds(user, {
      identifier: newcomer, version: 0, isActive: false, locale: lang, isDeleted: false, importId: null, deletedAt: null, state: {}, rating: {},
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
    holds(await api.Users.getUser(), { id: user.id, identifier: newcomer, formData: [{ value: say('Ada', 'Işıl') }, { value: '+90 532 000 00 11' }] });
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 40 });
  });

  check('what registration refuses', ['AuthProvider.signUp'], async (stage) => {
    const { signUp } = stage.api.AuthProvider;
    await refused(signUp('email', signUpBody(stage, { formData: [] })), 400, "formData's marker 'first_name' value is missing or incorrect");
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

function signingIn(check) {
  check('a session: a JWT and a one-time refresh token', ['AuthProvider.auth'], async (stage) => {
    const { api, sandbox } = stage;
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    const session = await client.AuthProvider.auth('email', credentials(sandbox.login, sandbox.password));
    assert.deepEqual(Object.keys(session).sort(), ['accessToken', 'authProviderIdentifier', 'refreshToken', 'userIdentifier']);
    holds(session, { userIdentifier: sandbox.login, authProviderIdentifier: 'email', refreshToken: /^\d{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ });
    assert.deepEqual(saved, [session.refreshToken]);
    const payload = JSON.parse(Buffer.from(session.accessToken.split('.')[1], 'base64url'));
    holds(payload, { id: 7, authProviderIdentifier: 'email', userIdentifier: sandbox.login, exp: (exp) => exp - payload.iat === 36000 });
    const [request] = await sent(stage, `${authPath}/auth`);
    assert.match(JSON.parse(headerOf(request, 'x-device-metadata')).fingerprint, /^UQ_/);
    assert.equal(headerOf(request, 'authorization'), undefined);
    await refused(api.Users.getUser(), 401); // the other SDK is not signed in
  });

  check('what signing in refuses', ['AuthProvider.auth'], async (stage) => {
    const { api, sandbox } = stage;
    const body = credentials(sandbox.login, sandbox.password);
    await refused(api.AuthProvider.auth('email', { ...body, langCode: 'en_US' }), 400, '"langCode" is not allowed');
    await refused(api.AuthProvider.auth('email', { ...body, formIdentifier: 'reg' }), 400, '"formIdentifier" is not allowed');
    await refused(api.AuthProvider.auth('email', body.authData), 400);
    await refused(api.AuthProvider.auth('fax', body), 404);
    await refused(stage.client({ token: 'wrong' }).AuthProvider.auth('email', body), 403, 'Resource is closed');
    await refused(stage.client({ token: undefined }).Products.getProducts(), 403, 'Resource is closed');
  });

  check('SDK habit: a wrong password sends a refresh with {}, which is refused quietly (§2.3)', ['AuthProvider.auth'], async (stage) => {
    await refused(stage.api.AuthProvider.auth('email', credentials(stage.sandbox.login, 'wrong-pass')), 401);
    assert.deepEqual((await sent(stage, `${authPath}/refresh`)).map((request) => request.body), ['{}']);
    assert.equal((await sent(stage, `${authPath}/auth`)).length, 1);
  });

  check('the devices of a user', ['AuthProvider.getActiveSessionsByMarker'], async (stage) => {
    const { api } = stage;
    await refused(api.AuthProvider.getActiveSessionsByMarker('email'), 401);
    await stage.signIn();
    await stage.signIn(stage.client());
    await stage.signIn(); // the same device again: its session is replaced
    const sessions = await api.AuthProvider.getActiveSessionsByMarker('email');
    assert.equal(sessions.length, 2);
    for (const { deviceInfo } of sessions) holds(deviceInfo, { os: 'Node.js', browser: /^Node\.js\/\w{10}$/, location: 'en-US' });
  });
}

function refreshing(check) {
  check('a refresh gives a new pair and kills the old token', ['AuthProvider.refresh'], async (stage) => {
    const { api, sandbox } = stage;
    const old = await stage.signIn();
    const fresh = await api.AuthProvider.refresh('email', old.refreshToken);
    holds(fresh, { userIdentifier: sandbox.login, authProviderIdentifier: 'email', refreshToken: (token) => token !== old.refreshToken });
    holds(await api.Users.getUser(), { identifier: sandbox.login });
    await refused(api.AuthProvider.refresh('email', old.refreshToken), 400);
    await refused(api.AuthProvider.refresh('email', 'never-was'), 400);
    holds(await api.Users.getUser(), { identifier: sandbox.login });
  });

  check('an expired access token is refreshed by the SDK, which repeats its request', ['AuthProvider.refresh', 'Users.getUser'], async (stage) => {
    const { sandbox } = stage;
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    const old = await stage.signIn(client);
    await sandbox.expireAccessTokens();
    await sandbox.forgetRequests();
    holds(await client.Users.getUser(), { identifier: sandbox.login });
    const requests = await sandbox.requests();
    assert.deepEqual(requests.map(({ verb, path }) => `${verb} ${path}`), ['GET /api/content/users/me', `POST ${authPath}/refresh`, 'GET /api/content/users/me']);
    assert.equal(headerOf(requests[1], 'authorization'), undefined);
    assert.equal(JSON.parse(requests[1].body).refreshToken, old.refreshToken);
    assert.equal(saved.length, 2);
    await client.AuthProvider.refresh('email', saved[1]);
    assert.equal(saved.length, 3);
  });

  check('a session is resumed from a stored refresh token', ['every module.setRefreshToken', 'every module.setAccessToken'], async (stage) => {
    const session = await stage.signIn();
    const resumed = stage.client();
    resumed.Users.setRefreshToken(session.refreshToken);
    holds(await resumed.Users.getUser(), { identifier: stage.sandbox.login });
    const again = stage.client();
    again.Orders.setAccessToken((await stage.signIn()).accessToken);
    holds(await again.Users.getUser(), { identifier: stage.sandbox.login }); // one state for all modules
    again.Orders.setAccessToken('nonsense');
    await refused(again.Users.getUser(), 401);
  });

  check('SDK defect: three 401s refresh three times with one token, and two calls fail (§2.3)', ['Users.getUser'], async (stage) => {
    await stage.signIn();
    await stage.sandbox.expireAccessTokens();
    await stage.sandbox.forgetRequests();
    await stage.sandbox.fault({ method: 'POST', path: `${authPath}/refresh` }, 'delay:200', 3);
    const answers = await Promise.all([1, 2, 3].map(() => stage.api.Users.getUser()));
    assert.equal((await sent(stage, `${authPath}/refresh`)).length, 3);
    assert.deepEqual(answers.map((answer) => answer.statusCode ?? 'fine').sort(), [401, 401, 'fine']);
    holds(await stage.api.Users.getUser(), { identifier: stage.sandbox.login }); // the session is alive
  });
}

function signingOut(check) {
  check('signing out closes the session at once', ['AuthProvider.logout'], async (stage) => {
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    const session = await stage.signIn(client);
    assert.equal(await client.AuthProvider.logout('email', session.refreshToken), true);
    assert.equal(saved.at(-1), '');
    const ghost = stage.client({ auth: { customAuth: true } });
    ghost.Users.setAccessToken(session.accessToken);
    await refused(ghost.Users.getUser(), 401);
    await refused(client.AuthProvider.refresh('email', session.refreshToken), 400);
  });

  check('SDK defect: a refused sign-out counts as done (§2.9)', ['AuthProvider.logout', 'AuthProvider.logoutAll'], async (stage) => {
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    await refused(client.AuthProvider.logout('email', 'never-was'), 401);
    await refused(client.AuthProvider.logoutAll('email'), 401);
    assert.deepEqual(saved, ['', '']);
  });

  check('signing out everywhere kills every access token of the user, and no other', ['AuthProvider.logoutAll'], async (stage) => {
    const devices = [stage.client({ auth: { customAuth: true } }), stage.client({ auth: { customAuth: true } })];
    for (const device of devices) await stage.signIn(device);
    const stranger = stage.client();
    await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
    assert.equal(await devices[0].AuthProvider.logoutAll('email'), true);
    const [request] = await sent(stage, `${authPath}/logout-all`);
    assert.equal(request.body, '');
    for (const device of devices) await refused(device.Users.getUser(), 401);
    holds(await stranger.Users.getUser(), { identifier: 'ilgaz@example.com' });
  });
}

export default function suite(check) {
  providers(check);
  registration(check);
  codes(check);
  signingIn(check);
  refreshing(check);
  signingOut(check);
}

export { register, newcomer, secret };
