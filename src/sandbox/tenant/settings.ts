/** Where the documentation leaves it open, or services differ, the tenant can be either. */
export interface Settings {
  /** Whether a change of an event is refused when its `If-Match` is old. Graph's documentation does not say that it is. */
  readonly ifMatch: 'honoured' | 'ignored';
  /** Whether a page of another origin can read `Retry-After`. Not settled for Graph. */
  readonly retryAfter: 'exposed' | 'hidden';
  /** Whether programs may read transcripts: an administrator's switch, which is off in a real tenant until somebody turns it on. */
  readonly transcriptAccess: 'on' | 'off';
  /** Whether transcripts that programs read say who spoke: another such switch. */
  readonly speakerNames: 'on' | 'off';
}

export const SETTINGS: Settings = { ifMatch: 'ignored', retryAfter: 'exposed', transcriptAccess: 'on', speakerNames: 'on' };

export const SETTING_VALUES: { readonly [name in keyof Settings]: readonly Settings[name][] } = {
  ifMatch: ['honoured', 'ignored'], retryAfter: ['exposed', 'hidden'], transcriptAccess: ['on', 'off'], speakerNames: ['on', 'off'],
};
