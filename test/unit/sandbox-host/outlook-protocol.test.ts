import { expect, test } from 'vitest';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { outlookProtocol, type OutlookProtocolOptions } from '#sandbox/host/outlook-protocol.ts';

const ADA = { name: 'Ada', address: 'ada@x.test' };
const FORM: OutlookForm = { mode: 'compose', recurs: false, subject: 'Launch', start: 1, end: 2, organizer: ADA, required: [ADA], optional: [], rooms: [], body: '<p>x</p>' };

function outlook(more: Partial<OutlookProtocolOptions> = {}) {
  const told: { readonly _actionName: string; readonly _responseType: number; readonly _data: unknown }[] = [];
  const protocol = outlookProtocol({ form: FORM, me: ADA, locale: 'en-GB', origin: 'https://outlook.test', ...more, post: (text) => told.push(JSON.parse(text) as (typeof told)[number]) });
  const ask = (action: string, data: unknown = null, type = 0): void =>
    protocol.receive(JSON.stringify({ _messageType: 0, _actionType: type, _actionName: action, _conversationId: 'c', _correlationId: told.length, _data: data }));
  const call = (dispatch: number, params: object = {}): unknown => {
    ask('ExecuteMethod', { ApiParams: params, MethodData: { DispatchId: dispatch } });
    return told.at(-1)?._data;
  };
  return { protocol, told, ask, call };
}

test.each([
  [15, { recipientField: 0 }, [{ name: 'Ada', address: 'ada@x.test', appointmentResponse: 0, recipientType: 2 }]],
  [15, { recipientField: 1 }, []],
  [18, {}, 'Launch'],
  [24, { TimeProperty: 1 }, 1],
  [24, { TimeProperty: 2 }, 2],
  [37, {}, '<p>x</p>'],
  [103, {}, null],
])('the call %i with %o is answered from the form', (dispatch, params, is) => {
  expect(outlook().call(dispatch, params)).toEqual({ data: is, error: false, errorCode: 0 });
});

test('what is written into the body is read from it', () => {
  const { call, protocol } = outlook();
  call(38, { data: '<p>y</p>' });
  expect([call(37), protocol.form().body]).toEqual([{ data: '<p>y</p>', error: false, errorCode: 0 }, '<p>y</p>']);
});

test('a form that was not saved has no id, and a call that is not known is refused', () => {
  const { call } = outlook();
  expect([call(164), call(999)]).toEqual([{ error: true, errorCode: 9046 }, { error: true, errorCode: 5000 }]);
});

test('an event is told to who asked for it, and to nobody else', () => {
  const { ask, protocol, told } = outlook();
  protocol.change({ end: 3 });
  expect(told).toEqual([]);
  ask('olkAppointmentTimeChanged', null, 1);
  protocol.change({ end: 4 });
  ask('olkAppointmentTimeChanged', null, 2);
  protocol.change({ end: 5 });
  expect(told.map(({ _responseType, _data }) => [_responseType, _data])).toEqual([[0, { Error: 0 }], [1, ['{"start":1,"end":4}']], [0, { Error: 0 }]]);
});

test('a page that asks to hear of the look is told at once how this Outlook looks', () => {
  const { ask, told } = outlook({ colors: { bodyBackgroundColor: '#000010' } });
  ask('officeThemeChanged', null, 1);
  expect(told.map(({ _responseType, _data }) => [_responseType, _data])).toEqual([[0, { Error: 0 }], [1, ['{"bodyBackgroundColor":16}']]]);
});

test('what the page writes into the body is told to the Outlook around it', () => {
  const written: string[] = [];
  outlook({ written: ({ body }) => written.push(body) }).call(38, { data: '<p>z</p>' });
  expect(written).toEqual(['<p>z</p>']);
});

test('what is no message of Office.js is ignored', () => {
  const { protocol, told } = outlook();
  for (const posted of [undefined, null, 5, {}, 'no JSON', '{}', 'null', '{"_messageType":1,"_actionName":"x"}']) protocol.receive(posted);
  expect(told).toEqual([]);
});
