// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { holds, isTime, refused } from '../lib/suite.mjs';

const byMarker = (form) => Object.fromEntries(form.attributes.map((attribute) => [attribute.marker, attribute]));
const types = [
  'date',
  'dateTime',
  'entity',
  'file',
  'float',
  'groupOfImages',
  'image',
  'integer',
  'json',
  'list',
  'radioButton',
  'real',
  'spam',
  'string',
  'text',
  'textWithHeader',
  'time',
  'timeInterval',
  'button',
];

function message(stage, more = {}) {
  return {
    formIdentifier: 'contact',
    formModuleConfigId: 2,
    moduleEntityIdentifier: 'contact',
    replayTo: null,
    status: 'sent',
    formData: [
      { marker: 'name', type: 'string', value: stage.say('Ada', 'Işıl') },
      { marker: 'email', type: 'string', value: 'ada@example.com' },
      { marker: 'message', type: 'text', value: [{ plainValue: stage.say('Are you open on Sunday?', 'Pazar günü açık mısınız?') }] },
      { marker: 'send', type: 'button', value: '' },
    ],
    ...more,
  };
}

function schemas(check) {
  check('the list of forms', ['Forms.getAllForms'], async ({ api, say }) => {
    const { items, total } = await api.Forms.getAllForms();
    assert.equal(total, 4);
    assert.deepEqual(
      items.map((form) => [form.identifier, form.type]),
      [
        ['reg', 'sing_in_up'],
        ['order', 'order'],
        ['delivery', 'order'],
        ['contact', 'data'],
      ],
    );
    assert.equal(items[0].localizeInfos.title, say('Registration', 'Üyelik'));
    const part = await api.Forms.getAllForms(undefined, 1, 2);
    assert.deepEqual(
      part.items.map((form) => form.identifier),
      ['order', 'delivery'],
    );
    assert.equal(part.total, 4);
  });

  check('the order form: texts, options, validators', ['Forms.getFormByMarker'], async ({ api, say }) => {
    const form = await api.Forms.getFormByMarker('order');
    holds(form, {
      id: 12,
      identifier: 'order',
      type: 'order',
      processingType: 'db',
      attributeSetId: 5,
      templateId: null,
      version: 3,
      position: 12,
      moduleFormConfigs: [],
      localizeInfos: { title: say('Order form', 'Sipariş formu'), titleForSite: say('Order details', 'Sipariş bilgileri') },
    });
    assert.deepEqual(
      form.attributes.map((attribute) => attribute.marker),
      ['name', 'phone', 'address', 'delivery_date', 'floor', 'gift', 'contact', 'tip', 'note'],
    );
    const { name, gift, floor } = byMarker(form);
    holds(name, {
      type: 'string',
      position: 1,
      isVisible: true,
      multiselect: false,
      listTitles: [],
      settings: {},
      initialValue: null,
      localizeInfos: { title: say('Full name', 'Ad soyad') },
      validators: { requiredValidator: { strict: true }, stringInspectionValidator: { stringMin: '2', stringMax: '80', stringLength: 0 } },
      additionalFields: { placeholder: { marker: 'placeholder', type: 'string', value: say('Who is it for?', 'Kimin için?') } },
    });
    assert.deepEqual(floor.validators.checkForNumberValidator, { integerOnly: true, minValue: -3, maxValue: 60 });
    assert.deepEqual(
      gift.listTitles.map(({ value, title, position }) => [value, title, position]),
      [
        ['none', say('No wrap', 'Paket istemiyorum'), 1],
        ['kraft', say('Brown paper and twine', 'Kraft kâğıt ve ip'), 2],
        ['ribbon', say('Box with a ribbon', 'Kurdeleli kutu'), 3],
      ],
    );
    await refused(api.Forms.getFormByMarker('no_such'), 404);
  });

  check('the registration form names the login and the password field', ['Forms.getFormByMarker'], async ({ api }) => {
    const fields = byMarker(await api.Forms.getFormByMarker('reg'));
    holds(fields.email_reg, { isLogin: true, isSignUp: true, isSignUpRequired: true, isNotificationEmail: true, isPassword: null });
    holds(fields.password_reg, { isLogin: false, isSignUp: true, isPassword: true }); // the SDK makes false of null, but not for isPassword
    assert.equal(fields.last_name.isSignUpRequired, null);
  });

  check('a form of every field type; delivery windows are in the future', ['Forms.getFormByMarker'], async ({ api, sandbox, say }) => {
    const form = await api.Forms.getFormByMarker('delivery');
    assert.deepEqual([...new Set(form.attributes.map(({ type }) => type))].sort(), [...types].sort());
    const fields = byMarker(form);
    const [weekday, evening] = fields.delivery_slot.localizeInfos.intervals;
    assert.equal(weekday.intervals[0].period, 120);
    assert.ok(weekday.timeIntervals.length > 0); // worked out by the SDK from what came
    assert.ok(evening.timeIntervals.length > 0);
    const now = (await sandbox.now()).toISOString();
    assert.ok(weekday.range[0] > now && weekday.range[1] > weekday.range[0]);
    assert.deepEqual(fields.branch.listTitles.map(({ value, title }) => [value.id, value.depth, title]).slice(0, 2), [
      [40, 0, say('Pick-up points', 'Teslim noktaları')],
      [41, 1, say('Moda shop', 'Moda dükkânı')],
    ]);
    assert.equal(fields.method.listTitles[0].extended.value, say('Within 45 minutes', '45 dakika içinde'));
    assert.equal(
      fields.postcode.validators.regExpValidator.customErrorText,
      say('An İstanbul postcode has five digits and begins with 34.', 'İstanbul posta kodu 34 ile başlar ve beş hanelidir.'),
    );
    assert.deepEqual(fields.captcha.settings, { captcha: { key: 'sandbox-site-key' } });
    assert.equal(fields.internal_note.isVisible, false);
  });

  check('a language of one call', ['Forms.getFormByMarker', 'Forms.getAllForms'], async ({ api, other, say }) => {
    assert.equal((await api.Forms.getFormByMarker('order', other)).localizeInfos.title, say('Sipariş formu', 'Order form'));
    assert.equal((await api.Forms.getAllForms(other)).items[0].localizeInfos.title, say('Üyelik', 'Registration'));
  });
}

function submissions(check) {
  check('sending a form', ['FormData.postFormsData'], async (stage) => {
    const { api, say } = stage;
    const { formData, actionMessage } = await api.FormData.postFormsData(message(stage));
    assert.equal(actionMessage, say('Thank you, we have received it.', 'Teşekkürler, bize ulaştı.'));
    holds(formData, {
      id: 1,
      formIdentifier: 'contact',
      entityIdentifier: 'contact',
      isUserAdmin: false,
      formModuleId: 2,
      userIdentifier: null,
      parentId: null,
      fingerprint: /^UQ_/,
      formData: [
        { marker: 'name', type: 'string', value: say('Ada', 'Işıl') },
        { marker: 'email', value: 'ada@example.com' },
        { marker: 'message', type: 'text', value: [{ plainValue: say('Are you open on Sunday?', 'Pazar günü açık mısınız?') }] },
      ],
    });
    isTime(formData.time);
    await stage.signIn();
    holds(await api.FormData.postFormsData(message(stage, { replayTo: formData.id })), {
      formData: { id: 2, userIdentifier: stage.sandbox.login, parentId: 1 },
    });
  });

  check('what sending a form refuses, in the order of the API', ['FormData.postFormsData'], async (stage) => {
    const { postFormsData } = stage.api.FormData;
    const missing = message(stage);
    missing.formData.splice(1, 1);
    await refused(postFormsData(missing), 400, "formData's marker 'email' value is missing or incorrect");
    const bad = message(stage);
    bad.formData[1].value = 'no address';
    await refused(postFormsData(bad), 400, /'email'/);
    await refused(postFormsData(message(stage, { formModuleConfigId: 99 })), 400, 'Incorrect formIdentifier for provided config');
    const order = { formIdentifier: 'order', formModuleConfigId: 2, formData: [{ marker: 'name', type: 'string', value: 'Ada' }] };
    await refused(postFormsData(order), 404, 'Form has incorrect type: order');
    await refused(postFormsData({ ...order, formIdentifier: 'no_such' }), 404);
  });

  check('files of a form are uploaded first, and go without their content type', ['FormData.postFormsData'], async (stage) => {
    const body = message(stage);
    const file = new File(['plan'], 'plan.txt', { type: 'text/plain' });
    body.formData.push({ marker: 'sketch', type: 'file', value: [file], fileQuery: { type: 'form', entity: 'contact', id: 3 } });
    await refused(stage.api.FormData.postFormsData(body), 400, /'sketch'/); // the contact form has no such field
    const [upload, post] = await stage.sandbox.requests();
    assert.equal(`${upload.verb} ${upload.path}`, 'POST /api/content/files');
    const [record] = JSON.parse(post.body).formData[stage.lang].at(-1).value;
    holds(record, {
      filename: 'files/form/contact/3/plan.txt',
      size: 4,
      downloadLink: (link) => link.endsWith('/files/form/contact/3/plan.txt'),
    });
    assert.equal('contentType' in record, false);
  });

  check('what was sent, filtered', ['FormData.getFormsDataByMarker'], async (stage) => {
    const { api, sandbox, say } = stage;
    await api.FormData.postFormsData(message(stage));
    await stage.signIn();
    await api.FormData.postFormsData(message(stage, { status: 'open' }));
    const list = (body, ...more) => api.FormData.getFormsDataByMarker('contact', 2, body, ...more);
    const all = await list();
    assert.equal(all.total, 2);
    holds(
      all.items.find((item) => item.id === 2),
      {
        formIdentifier: 'contact',
        status: 'open',
        userIdentifier: sandbox.login,
        parentId: null,
        entityIdentifier: 'contact',
        isUserAdmin: false,
        formModuleConfigId: 2,
        fingerprint: /^UQ_/,
        formData: [{ marker: 'name', value: say('Ada', 'Işıl') }, { marker: 'email' }, { marker: 'message' }],
      },
    );
    const ids = async (body) => (await list(body)).items.map((item) => item.id);
    assert.deepEqual(await ids({ status: ['open'] }), [2]);
    assert.deepEqual(await ids({ userIdentifier: sandbox.login }), [2]);
    assert.deepEqual(await ids({ entityIdentifier: 'elsewhere' }), []);
    assert.deepEqual(await ids({ dateFrom: '2999-01-01T00:00:00.000Z' }), []);
    const part = await list({}, 0, stage.lang, 1, 1);
    assert.deepEqual([part.items.length, part.total], [1, 2]);
    await refused(api.FormData.getFormsDataByMarker('no_such', 2), 404);
  });

  check(
    'changing what was sent',
    ['FormData.updateFormsDataByid', 'FormData.updateFormsDataStatusByid', 'FormData.deleteFormsDataByid'],
    async (stage) => {
      const { api, sandbox, lang } = stage;
      await stage.signIn();
      const {
        formData: { id },
      } = await api.FormData.postFormsData(message(stage));
      const entries = message(stage).formData.slice(0, 3);
      entries[0].value = 'Grace';
      holds(await api.FormData.updateFormsDataByid(id, { formData: { [lang]: entries } }), {
        id,
        formIdentifier: 'contact',
        userIdentifier: sandbox.login,
        entityIdentifier: 'contact',
        parentId: null,
        formModuleId: 2,
        formData: [{ marker: 'name', value: 'Grace' }, { marker: 'email' }, { marker: 'message' }],
      });
      assert.equal(await api.FormData.updateFormsDataStatusByid(id, { status: 'closed' }), true);
      holds((await api.FormData.getFormsDataByMarker('contact', 2)).items[0], { id, status: 'closed' });
      const stranger = stage.client();
      await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
      await refused(stranger.FormData.deleteFormsDataByid(id), 404);
      assert.equal(await api.FormData.deleteFormsDataByid(id), true);
      await refused(api.FormData.deleteFormsDataByid(id), 404);
      holds(await api.FormData.getFormsDataByMarker('contact', 2), { items: [], total: 0 });
    },
  );
}

export default function suite(check) {
  schemas(check);
  submissions(check);
}
