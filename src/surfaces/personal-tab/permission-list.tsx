import { Caption1 } from '@fluentui/react-components';
import type { EvidenceSource } from '#domain/evidence.ts';
import type { Target } from '#domain/target.ts';
import type { Week } from '#flows/debrief.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import { PREFERENCES } from '#flows/own-document.ts';
import type { Need } from '#flows/view-state.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { List, Quiet, Row, SmallTitle, Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useTabReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { Permit } from './missing-features.tsx';
import { loopPermissions } from './settings/loop-permissions.ts';
import { useTab } from './tab.ts';

/** `unknown`: nothing has needed it yet. `off`: the organisation wants it never to be asked for. */
export type PermissionState = 'used' | 'person' | 'admin' | 'unknown' | 'off';

type Known = ReturnType<typeof loopPermissions>;

const FEATURES: readonly Feature[] = ['my-week', 'transcripts', 'insights', 'attendance', 'chat-evidence', 'notes-link', 'chat-card', 'invite', 'onenote', 'own-copy', 'tasks', 'weekly-block', 'nudge', 'team-list', 'working-hours'];

/** What Debrief can do with a person's Microsoft 365, what each is for, and how it stands as far as that is known. */
export function PermissionList(props: Props) {
  const loop = useSubscribable(useTab().debrief.loop);
  return loop ? <WithLoop {...props} loop={loop} /> : <Features {...props} />;
}

interface Props {
  readonly week: Week | undefined;
  readonly need: Need | undefined;
}

function WithLoop({ loop, ...props }: Props & { readonly loop: CoachingLoop }) {
  const copy = useSubscribable(loop.copy.state);
  const entries = useSubscribable(loop.errands.entries).filter((entry): entry is ErrandEntry => 'errand' in entry);
  const preferences = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences ?? {};
  const chosen = Object.keys(preferences).filter((name) => preferences[name]?.value !== false);
  return <Features {...props} known={loopPermissions(copy, entries, new Set(chosen))} />;
}

function Features({ week, need, known }: Props & { readonly known?: Known }) {
  const { words, format } = useTabReading();
  const isOn = useIsOn();
  const say = words.settings.permissions;
  return (
    <List>
      {FEATURES.map((feature) => {
        const state = isOn(feature) ? (known?.get(feature) ?? permissionState(feature, week, need)) : 'off';
        return (
          <li key={feature}>
            <Stack>
              <Row><SmallTitle>{say.names[feature]}</SmallTitle><StateBadge state={state} /></Row>
              <Quiet>{words.need.consent[feature].why}</Quiet>
              <Caption1>{say.scopes(format.list(FEATURE_SCOPES[feature]))} {words.need.without[feature]}</Caption1>
              {state === 'person' || state === 'admin'
                ? <Permit feature={feature} by={state} text={words.need.missing[feature][state]} action={words.need.allow} /> : null}
            </Stack>
          </li>
        );
      })}
    </List>
  );
}

function StateBadge({ state }: { state: PermissionState }) {
  const { words } = useTabReading();
  return <Tag look={state === 'used' ? 'good' : 'quiet'}>{words.settings.permissions.state[state]}</Tag>;
}

/** Known from what was tried so far: what is missing, or what has worked. */
export function permissionState(feature: Feature, week: Week | undefined, need: Need | undefined): PermissionState {
  if (need?.to === 'consent' && need.feature === feature) return need.by;
  const missing = week?.missing.find((one) => one.feature === feature);
  if (missing) return missing.by;
  return week && works(feature, week) ? 'used' : 'unknown';
}

function works(feature: Feature, { meetings }: Week): boolean {
  const wasRead = (source: EvidenceSource) => meetings.some(({ meeting, judgement }) => {
    const read = judgement?.coverage[source];
    return meeting.origin.from === 'calendar' && read?.state === 'read' && !read.byHand;
  });
  const writes = (to: Target['to']) => meetings.some(({ written }) => written?.targets.some((target) => target.to === to));
  switch (feature) {
    case 'my-week':
      return meetings.some(({ meeting }) => meeting.origin.from === 'calendar');
    case 'transcripts':
      return wasRead('transcript');
    case 'insights':
      return wasRead('insights');
    case 'attendance':
      return wasRead('attendance');
    case 'chat-evidence':
      return wasRead('chat');
    case 'chat-card':
      return writes('chat');
    case 'invite':
      return writes('invite');
    case 'onenote':
      return writes('onenote');
    // Notes that were read may as well have been pasted.
    case 'notes-link': case 'own-copy': case 'tasks': case 'weekly-block': case 'nudge': case 'team-list': case 'working-hours':
      return false;
  }
}
