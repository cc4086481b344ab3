import { NO_POLICY } from '#domain/policy.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { Page, PageHeading, Quiet, Section } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import { BackToWeek } from './back-to-week.tsx';
import { dataOf, isSomebodys } from './data-of.ts';
import { ForgetSection } from './forget-section.tsx';
import { PermissionList } from './permission-list.tsx';
import { DeleteEverywhere } from './settings/delete-everywhere.tsx';
import { LanguageSection } from './settings/language-section.tsx';
import { LoopSettings } from './settings/loop-settings.tsx';
import { PolicySection } from './settings/policy-section.tsx';
import { SettingsReading } from './settings/settings-reading.ts';
import { StewardSection } from './settings/steward-section.tsx';
import { TakeAlong } from './settings/take-along.tsx';
import { SignInBar } from './sign-in-bar.tsx';
import { useKeptHere } from './use-kept-here.ts';
import { usePolicy } from './use-policy.ts';
import { useTab } from './tab.ts';

/** The person's choices, what their organisation has set, what Debrief keeps and may do, and the ways to end both. */
export function SettingsPage({ state }: { state: ViewState<Week> }) {
  const { words, format } = useTabReading();
  const { navigation } = useTab();
  const say = words.settings;
  const { drafts, unsent } = useKeptHere();
  const week = dataOf(state);
  const reading = usePolicy();
  const { quoteWeeks } = (reading.is === 'read' ? reading.policy : NO_POLICY).retention;
  const { calendar, findings, words: own, outgoing } = say.keeps.what;
  const kept = [calendar, findings(quoteWeeks, format.number(quoteWeeks)), own, outgoing];
  return (
    <Page>
      <PageHeading title={say.title} takesFocus={navigation.moved}><BackToWeek /></PageHeading>
      <SignInBar />
      <LanguageSection />
      <SettingsReading>
        <LoopSettings />
        <PolicySection />
        {isSomebodys(state) ? <StewardSection /> : null}
      </SettingsReading>
      <Section title={say.keeps.title} lead={say.keeps.lead}>
        <ul style={{ margin: 0 }}>{kept.map((text) => <li key={text}>{text}</li>)}</ul>
        <Quiet>{say.keeps.never}</Quiet>
        {week ? <Quiet>{say.keeps.counts(drafts, format.number(drafts), unsent, format.number(unsent))}</Quiet> : null}
      </Section>
      <Section title={say.permissions.title} lead={say.permissions.lead}>
        <PermissionList week={week} need={state.is === 'blocked' ? state.need : undefined} />
      </Section>
      <SettingsReading>
        {week ? <TakeAlong week={week} /> : null}
        <DeleteEverywhere />
      </SettingsReading>
      <ForgetSection does="clear" />
      {state.is === 'blocked' && state.need.to === 'sign-in' ? null : <ForgetSection does="signOut" />}
    </Page>
  );
}
