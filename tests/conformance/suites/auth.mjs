// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { credentials, holds, refused } from '../lib/suite.mjs';

const authPath = '/api/content/users-auth-providers/marker/email/users';
const sent = async (stage, path) => (await stage.sandbox.requests()).filter((request) => request.path === path);
const headerOf = (request, name) => Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];

function providers(check) {
  check('the providers, in the language of the SDK', ['AuthProvider.getAuthProviders'], async ({ api, say }) => {
    const all = await api.AuthProvider.getAuthProviders();
    holds(all, [
      {
        id: 1,
        identifier: 'email',
        type: 'email',
        formIdentifier: 'reg',
        userGroupIdentifier: 'user',
        isActive: true,
        isCheckCode: false,
        version: 4,
        localizeInfos: { title: say('E-mail', 'E-posta') },
        config: { accessTokenTtlSec: '36000', refreshTokenTtlMc: '2592000000', systemCodeTlsSec: '120', systemCodeLength: '6' },
      },
      { id: 2, identifier: 'phone', type: 'phone', isActive: false, isCheckCode: true, localizeInfos: { title: say('Phone', 'Telefon') } },
      { id: 3, identifier: 'staff', type: 'oauth', formIdentifier: null, isActive: false },
    ]);
    const second = await api.AuthProvider.getAuthProviders(undefined, 1, 1);
    assert.deepEqual(
      second.map((one) => one.identifier),
      ['phone'],
    );
  });

  check('one provider', ['AuthProvider.getAuthProviderByMarker'], async ({ api, say }) => {
    holds(await api.AuthProvider.getAuthProviderByMarker('email'), {
      id: 1,
      formIdentifier: 'reg',
      localizeInfos: { title: say('E-mail', 'E-posta') },
    });
    await refused(api.AuthProvider.getAuthProviderByMarker('fax'), 404, 'Auth provider not found');
  });

  check(
    'SDK defect: a language given to a call is sent, but not flattened',
    ['AuthProvider.getAuthProviders', 'AuthProvider.getAuthProviderByMarker'],
    async ({ api, other, say }) => {
      const title = say('E-posta', 'E-mail');
      holds((await api.AuthProvider.getAuthProviders(other))[0].localizeInfos, { [other]: { title } });
      holds((await api.AuthProvider.getAuthProviderByMarker('email', other)).localizeInfos, { [other]: { title } });
    },
  );

  check('signing in elsewhere is refused by a provider that is none of these', ['AuthProvider.oauth'], async ({ api }) => {
    const body = { client_id: 'x', client_secret: 'x', code: 'x', grant_type: 'authorization_code', redirect_uri: 'http://127.0.0.1/' };
    await refused(api.AuthProvider.oauth('email', body), 400, 'auth provider not defined');
  });
}

function signingIn(check) {
  check('a session: a JWT and a one-time refresh token', ['AuthProvider.auth'], async (stage) => {
    const { api, sandbox } = stage;
    const saved = [];
    const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
    const session = await client.AuthProvider.auth('email', credentials(sandbox.login, sandbox.password));
    assert.deepEqual(Object.keys(session).sort(), ['accessToken', 'authProviderIdentifier', 'refreshToken', 'userIdentifier']);
    holds(session, {
      userIdentifier: sandbox.login,
      authProviderIdentifier: 'email',
      refreshToken: /^\d{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    });
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

  check('SDK habit: a wrong password sends a refresh with {}, which is refused quietly', ['AuthProvider.auth'], async (stage) => {
    await refused(stage.api.AuthProvider.auth('email', credentials(stage.sandbox.login, 'wrong-pass')), 401);
    assert.deepEqual(
      (await sent(stage, `${authPath}/refresh`)).map((request) => request.body),
      ['{}'],
    );
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

  check(
    'an expired access token is refreshed by the SDK, which repeats its request',
    ['AuthProvider.refresh', 'Users.getUser'],
    async (stage) => {
      const { sandbox } = stage;
      const saved = [];
      const client = stage.client({ auth: { saveFunction: (token) => saved.push(token) } });
      const old = await stage.signIn(client);
      await sandbox.expireAccessTokens();
      await sandbox.forgetRequests();
      holds(await client.Users.getUser(), { identifier: sandbox.login });
      const requests = await sandbox.requests();
      assert.deepEqual(
        requests.map(({ verb, path }) => `${verb} ${path}`),
        ['GET /api/content/users/me', `POST ${authPath}/refresh`, 'GET /api/content/users/me'],
      );
      assert.equal(headerOf(requests[1], 'authorization'), undefined);
      assert.equal(JSON.parse(requests[1].body).refreshToken, old.refreshToken);
      assert.equal(saved.length, 2);
      await client.AuthProvider.refresh('email', saved[1]);
      assert.equal(saved.length, 3);
    },
  );

  check(
    'a session is resumed from a stored refresh token',
    ['every module.setRefreshToken', 'every module.setAccessToken'],
    async (stage) => {
      const session = await stage.signIn();
      const resumed = stage.client();
      resumed.Users.setRefreshToken(session.refreshToken);
      holds(await resumed.Users.getUser(), { identifier: stage.sandbox.login });
      const again = stage.client();
      again.Orders.setAccessToken((await stage.signIn()).accessToken);
      holds(await again.Users.getUser(), { identifier: stage.sandbox.login }); // one state for all modules
      again.Orders.setAccessToken('nonsense');
      await refused(again.Users.getUser(), 401);
    },
  );

  check('SDK defect: three 401s refresh three times with one token, and two calls fail', ['Users.getUser'], async (stage) => {
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

  check('SDK defect: a refused sign-out counts as done', ['AuthProvider.logout', 'AuthProvider.logoutAll'], async (stage) => {
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
  signingIn(check);
  refreshing(check);
  signingOut(check);
}
