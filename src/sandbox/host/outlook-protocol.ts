import { initialData, onWire, recurrenceOnWire, type OutlookForm, type OutlookPerson } from './outlook-form.ts';

/** From the page, as Office.js 1.1.110 writes it into a text. `_actionType`: a call, or a wish to hear of an event. */
interface Asked {
  readonly _messageType: 0;
  readonly _actionType: 0 | 1 | 2;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The kinds of change that Outlook tells, by their names on the wire. */
const EVENTS = { people: 'olkRecipientsChanged', time: 'olkAppointmentTimeChanged', series: 'olkRecurrenceChanged', item: 'olkItemSelectedChanged', theme: 'officeThemeChanged' } as const;

/** Colours by Office's names for them; the wire has them as numbers. */
export type OutlookColors = Readonly<Record<string, string>>;

export interface OutlookProtocolOptions {
  readonly form: OutlookForm;
  readonly me: OutlookPerson;
  readonly locale: string;
  /** The newest set of mailbox functions that this Outlook claims to have. */
  readonly mailbox?: string;
  /** The origin of the page around the pane. */
  readonly origin: string;
  /** How this Outlook looks; a page that asks to be told is told at once. */
  readonly colors?: OutlookColors;
  /** The page has written into the form. */
  readonly written?: (form: OutlookForm) => void;
  /** Tab or Escape leads out of the page. */
  readonly left?: (to: Leaves) => void;
  readonly post: (text: string) => void;
}

/** Where the focus goes from the page: to what follows it, to what comes before it, or back to the item. */
export type Leaves = 'on' | 'back' | 'item';

/** `AgaveHostAction` of office.js: TabExit, TabExitShift, EscExit. */
const LEAVES: { readonly [action: number]: Leaves } = { 13: 'on', 14: 'back', 15: 'item' };

export interface OutlookProtocol {
  /** What the form says now. */
  readonly form: () => OutlookForm;
  /** Takes whatever the frame posted; what is none of Office.js is ignored. */
  receive(posted: unknown): void;
  /** Changes the form as a person would, and tells the page if it asked to be told. */
  change(to: Partial<OutlookForm>): void;
  /** Another item is chosen beside a pinned pane; undefined: none. */
  choose(form: OutlookForm | undefined): void;
  changeTheme(colors: OutlookColors): void;
  /** From now on the call with this number fails with a code, or stays without an answer; undefined: works again. */
  fail(dispatch: number, how: number | 'silent' | undefined): void;
  /** Numbers of the calls that the page has made, in order. */
  readonly called: readonly number[];
}

/** Outlook for the web. Source: `AppName` of office.js. */
const OUTLOOK_WEB = 64;
const NOT_SAVED = 9046;

/** Outlook on the web as Office.js speaks to it, for one pane. Knows no window: texts come in and go out. */
export function outlookProtocol({ form: first, me, locale, mailbox = '1.13', origin, colors, written, left, post }: OutlookProtocolOptions): OutlookProtocol {
  let form: OutlookForm | undefined = first;
  const failing = new Map<number, number | 'silent'>();
  const heard = new Map<string, Asked>();
  const called: number[] = [];

  const send = ({ _actionName, _conversationId, _correlationId }: Asked, _responseType: 0 | 1, _data: unknown): void =>
    post(JSON.stringify({ _messageType: 1, _actionName, _conversationId, _correlationId, _origin: origin, _data, _errorCode: 0, _responseType, _serializerVersion: 1 }));
  const tell = (event: keyof typeof EVENTS, data: unknown): void => {
    const wish = heard.get(EVENTS[event]);
    if (wish) send(wish, 1, data);
  };

  function answer(asked: Asked): void {
    if (asked._actionType === 1) {
      heard.set(asked._actionName, asked);
      send(asked, 0, { Error: 0 });
      if (asked._actionName === EVENTS.theme && colors) tell('theme', themeOnWire(colors));
      return;
    }
    if (asked._actionType === 2) {
      heard.delete(asked._actionName);
      return send(asked, 0, { Error: 0 });
    }
    switch (asked._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return send(asked, 0, appContext());
      case 'GetInitialData':
        return send(asked, 0, form ? initialData(form, me) : null);
      case 'ExecuteMethod':
        return execute(asked);
      case 'ContextActivationManager_notifyHost': {
        const to = Array.isArray(asked._data) ? asked._data.map((part: unknown) => (typeof part === 'number' ? LEAVES[part] : undefined)).find((known) => known !== undefined) : undefined;
        if (to) left?.(to);
        return undefined;
      }
      default:
        // Word of where the focus is and the like: nobody waits for an answer.
        return undefined;
    }
  }

  const appContext = (): object => ({
    _id: '1', _appName: OUTLOOK_WEB, _appVersion: '16.01', _appUILocale: locale, _dataLocale: locale, _docUrl: origin, _clientMode: 0, _settings: {}, _reason: 1,
    _osfControlType: 0, _eToken: '', _correlationId: 'sandbox', _appInstanceId: 'sandbox', _requirementMatrix: JSON.stringify({ Mailbox: mailbox }), _hostFullVersion: '16.01', _appMinorVersion: 1,
  });

  function execute(asked: Asked): void {
    const { ApiParams, MethodData } = asked._data as { readonly ApiParams?: Params; readonly MethodData: { readonly DispatchId: number } };
    const dispatch = MethodData.DispatchId;
    called.push(dispatch);
    const failure = failing.get(dispatch);
    if (failure === 'silent') return;
    const said = failure ?? (form ? valueOf(dispatch, ApiParams ?? {}, form) : NOT_SAVED);
    send(asked, 0, typeof said === 'number' ? { error: true, errorCode: said } : { data: said.is, error: false, errorCode: 0 });
  }

  /** The value asked for, or the code of a refusal. Numbers: the dispatch ids in outlook-web-16.01. */
  function valueOf(dispatch: number, params: Params, on: OutlookForm): { readonly is: unknown } | number {
    switch (dispatch) {
      case 15:
        return { is: (params.recipientField === 0 ? on.required : on.optional).map(onWire) };
      case 18:
        return { is: on.subject };
      case 24:
        return { is: params.TimeProperty === 1 ? on.start : on.end };
      case 37:
        return { is: on.body };
      case 38:
        form = { ...on, body: String(params.data) };
        written?.(form);
        return { is: null };
      case 103:
        return { is: recurrenceOnWire(on) };
      case 107:
        return { is: onWire(on.organizer) };
      case 154:
        return { is: on.rooms.map((emailAddress) => ({ locationIdentifier: { id: emailAddress, type: 'room' }, displayName: emailAddress, emailAddress })) };
      case 164:
        return on.id === undefined ? NOT_SAVED : { is: on.id };
      default:
        // "The operation is not supported."
        return 5000;
    }
  }

  return {
    form: () => form ?? first,
    called,
    receive(posted) {
      const asked = askedIn(posted);
      if (asked) answer(asked);
    },
    change(to) {
      if (!form) return;
      form = { ...form, ...to };
      if (to.required || to.optional) tell('people', [JSON.stringify({ requiredAttendees: to.required !== undefined, optionalAttendees: to.optional !== undefined })]);
      if (to.start !== undefined || to.end !== undefined) tell('time', [JSON.stringify({ start: form.start, end: form.end })]);
      if (to.recurs !== undefined) tell('series', [JSON.stringify({ recurrence: JSON.stringify(recurrenceOnWire(form)) })]);
    },
    choose(next) {
      form = next;
      tell('item', next ? initialData(next, me) : '');
    },
    changeTheme: (changed) => tell('theme', themeOnWire(changed)),
    fail(dispatch, how) {
      if (how === undefined) failing.delete(dispatch);
      else failing.set(dispatch, how);
    },
  };
}

const themeOnWire = (colors: OutlookColors): readonly string[] => [JSON.stringify(Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)])))];

interface Params {
  readonly recipientField?: number;
  readonly TimeProperty?: number;
  readonly data?: unknown;
}

function askedIn(posted: unknown): Asked | undefined {
  if (typeof posted !== 'string') return undefined;
  try {
    const message = JSON.parse(posted) as Partial<Asked> | null;
    return message?._messageType === 0 && typeof message._actionName === 'string' ? (message as Asked) : undefined;
  } catch {
    return undefined;
  }
}
